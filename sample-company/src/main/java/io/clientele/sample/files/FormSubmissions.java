package io.clientele.sample.files;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.clientele.sample.chance.Dice;
import io.clientele.sample.history.History;
import io.clientele.sample.people.Respelling;
import io.clientele.sample.touch.Channel;
import io.clientele.sample.touch.Touch;
import java.util.List;

/**
 * Forms that people sent from the web site, {@code forms/submissions.jsonl}: one line per form.
 *
 * <p>{@code submission_id} is the key, {@code submitted_at} is ISO 8601 in UTC, {@code form} its
 * name, {@code fields.email}, {@code fields.first_name}, {@code fields.last_name} and {@code
 * fields.phone} the person as typed.
 */
final class FormSubmissions implements Export {
  @Override
  public List<Feed> feeds(History history, Dice dice, Dirt dirt) {
    Feed feed = Feed.jsonLines("forms/submissions.jsonl");
    history.touches(Channel.FORM).forEach(form -> feed.add(row(form, feed.size(), dice)));
    dirt.repeat(feed, 6);
    dirt.badDates(feed, "submission_id", "submitted_at", 2);
    dirt.missingKeys(feed, "submission_id", 1);
    dirt.brokenOff(feed, 3);
    return List.of(feed);
  }

  private static Row row(Touch form, int index, Dice dice) {
    ObjectNode row =
        JsonRow.object()
            .put("submission_id", "F-" + (20_000 + index))
            .put("form", form.about())
            .put("submitted_at", form.at().toString())
            .put("page", "/forms/" + form.about());
    row.putObject("fields")
        .put("email", Respelling.email(form.who().email(), dice))
        .put("first_name", form.who().firstName())
        .put("last_name", form.who().lastName())
        .put("phone", Respelling.phone(form.who().phone(), dice));
    row.putObject("utm")
        .put("source", dice.pick(List.of("google", "newsletter", "direct", "partner")));
    return new JsonRow(row);
  }
}
