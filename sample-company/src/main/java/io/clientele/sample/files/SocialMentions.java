package io.clientele.sample.files;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.clientele.sample.chance.Dice;
import io.clientele.sample.history.History;
import io.clientele.sample.touch.Channel;
import io.clientele.sample.touch.Touch;
import java.util.List;

/**
 * Posts that name the company, from a listening tool: {@code social/mentions.jsonl}, one line per
 * post.
 *
 * <p>{@code id} is the key, {@code posted_at} is ISO 8601 in UTC, {@code network}, {@code
 * author.handle}, {@code text}, {@code sentiment} (positive, neutral, negative). {@code
 * author.email} stands there for the few who linked their profile; everybody else is unknown.
 */
final class SocialMentions implements Export {
  private static final List<String> NETWORKS = List.of("instagram", "x", "facebook", "tiktok");
  private static final List<String> TEXTS =
      List.of(
          "Loving my new boots from @fellsideoutdoor 🥾",
          "@fellsideoutdoor still waiting for a reply…",
          "Great service at @fellsideoutdoor Kendal",
          "Anyone tried the Nimbus jacket by @fellsideoutdoor?",
          "Tent leaked on night one. Not impressed @fellsideoutdoor");
  private static final List<String> SENTIMENTS =
      List.of("positive", "negative", "positive", "neutral", "negative");
  private static final double LINKED = 0.6;

  @Override
  public List<Feed> feeds(History history, Dice dice, Dirt dirt) {
    Feed feed = Feed.jsonLines("social/mentions.jsonl");
    history.touches(Channel.SOCIAL).forEach(post -> feed.add(row(post, dice)));
    dirt.repeat(feed, 5);
    dirt.badDates(feed, "id", "posted_at", 2);
    dirt.brokenOff(feed, 2);
    return List.of(feed);
  }

  private static Row row(Touch post, Dice dice) {
    int text = dice.below(TEXTS.size());
    ObjectNode row =
        JsonRow.object()
            .put("id", "post-" + dice.hex(16))
            .put("network", dice.pick(NETWORKS))
            .put("posted_at", post.at().toString())
            .put("text", TEXTS.get(text))
            .put("sentiment", SENTIMENTS.get(text))
            .put("likes", dice.poisson(4));
    ObjectNode author = row.putObject("author").put("handle", "@" + dice.hex(4) + "_hikes");
    if (!post.who().isStranger() && dice.chance(LINKED)) {
      author.put("email", post.who().email());
    }
    return new JsonRow(row);
  }
}
