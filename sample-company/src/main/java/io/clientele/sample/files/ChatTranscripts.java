package io.clientele.sample.files;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.clientele.sample.chance.Dice;
import io.clientele.sample.history.History;
import io.clientele.sample.people.Respelling;
import io.clientele.sample.sales.Rep;
import io.clientele.sample.touch.Channel;
import io.clientele.sample.touch.Touch;
import java.util.List;

/**
 * Chats as Zendesk exports them, {@code chat/transcripts.jsonl}: one line per chat.
 *
 * <p>{@code id} is the key, {@code timestamp} (ISO 8601, UTC) the start, {@code duration} in
 * seconds, {@code visitor.email} and {@code visitor.name} the customer as they typed it, {@code
 * agent_names}, {@code rating} (good, bad or absent), {@code history} the messages.
 */
final class ChatTranscripts implements Export {
  private static final List<String> QUESTIONS =
      List.of(
          "Hi, do the Fell Walker boots come up small?",
          "Where is my parcel please?",
          "Can I return a tent that I pitched once?",
          "Do you have the 55 L pack in Kendal today?",
          "Is the down jacket OK at −10 °C?");

  @Override
  public List<Feed> feeds(History history, Dice dice, Dirt dirt) {
    Feed feed = Feed.jsonLines("chat/transcripts.jsonl");
    history.touches(Channel.CHAT).forEach(chat -> feed.add(row(chat, dice)));
    dirt.repeat(feed, 4);
    dirt.badDates(feed, "id", "timestamp", 2);
    dirt.missingKeys(feed, "id", 2);
    dirt.brokenOff(feed, 3);
    return List.of(feed);
  }

  private static Row row(Touch chat, Dice dice) {
    String agent = dice.pick(Rep.SERVICE).firstName();
    int duration = dice.between(60, 1200);
    ObjectNode row =
        JsonRow.object()
            .put("id", dice.hex(4) + "." + dice.hex(12))
            .put("type", "chat")
            .put("timestamp", chat.at().toString())
            .put("duration", duration);
    row.putObject("visitor")
        .put("name", chat.who().firstName())
        .put("email", Respelling.email(chat.who().email(), dice));
    row.putArray("agent_names").add(agent);
    if (dice.chance(0.5)) {
      row.put("rating", dice.chance(0.85) ? "good" : "bad");
    }
    ArrayNode messages = row.putArray("history");
    message(messages, chat, 0, chat.who().firstName(), dice.pick(QUESTIONS));
    message(messages, chat, 25, agent, "Hello, let me look that up for you.");
    message(messages, chat, duration - 5, chat.who().firstName(), "Thanks!");
    return new JsonRow(row);
  }

  private static void message(
      ArrayNode messages, Touch chat, int second, String name, String text) {
    messages
        .addObject()
        .put("type", "chat.msg")
        .put("timestamp", chat.at().plusSeconds(second).toString())
        .put("name", name)
        .put("msg", text);
  }
}
