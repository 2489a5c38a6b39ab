package io.clientele.contracts.engagement;

import io.clientele.contracts.core.Interaction;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * All that signals need to know of a customer's touches, in bounded memory. Adding touches in
 * another order gives the same signals, so they can be told at once, whatever is still on its way.
 *
 * @param firstTouchAt milliseconds since 1970
 * @param lastTouchAt milliseconds since 1970
 * @param byChannel touches ever by the channel's place in {@link Interaction#CHANNELS}; what is no
 *     channel of these stands in the last place
 * @param byHour touches ever by hour of the business day
 */
public record Engagement(
    long firstTouchAt,
    String firstChannel,
    long lastTouchAt,
    String lastChannel,
    ScoreSum score,
    WindowCounts windows,
    Sessions sessions,
    int[] byChannel,
    int[] byHour)
    implements Serializable {
  private static final String OTHER = "other";
  private static final int CHANNELS = Interaction.CHANNELS.size() + 1;
  private static final int HOURS = 24;

  /** Of a customer whom nothing has touched. */
  public static final Engagement NONE =
      new Engagement(
          Long.MAX_VALUE,
          "",
          Long.MIN_VALUE,
          "",
          ScoreSum.NONE,
          WindowCounts.NONE,
          Sessions.NONE,
          new int[CHANNELS],
          new int[HOURS]);

  public Engagement plus(Touch touch, EngagementRules rules) {
    int channel = numberOf(touch.channel());
    long latest = Math.max(lastTouchAt, touch.at());
    boolean isFirst = touch.at() < firstTouchAt || isNamedBefore(touch, firstTouchAt, firstChannel);
    boolean isLast = touch.at() > lastTouchAt || isNamedBefore(touch, lastTouchAt, lastChannel);
    return new Engagement(
        isFirst ? touch.at() : firstTouchAt,
        isFirst ? touch.channel() : firstChannel,
        latest,
        isLast ? touch.channel() : lastChannel,
        score.plus(touch, rules.score()),
        windowsAt(latest).plus(channel, touch.at(), latest),
        sessions.plus(touch.at(), rules.sessionGap(), latest),
        raised(byChannel, channel),
        raised(byHour, hourOf(touch, rules)));
  }

  /**
   * @param asOf milliseconds since 1970; no touch is later
   */
  public CustomerSignal signalOf(String customerId, long asOf, EngagementRules rules) {
    return new CustomerSignal(
        customerId,
        score.at(asOf, rules.score()),
        asOf,
        windows.count(Window.HOUR, asOf),
        windows.count(Window.DAY, asOf),
        windows.count(Window.WEEK, asOf),
        windows.count(Window.MONTH, asOf),
        sessions.count(asOf),
        firstTouchAt,
        firstChannel,
        lastTouchAt,
        lastChannel,
        nameOf(largest(byChannel)),
        largest(byHour));
  }

  /** One for each channel with a touch in the thirty days up to the moment. */
  public List<ChannelSignal> channelsOf(String customerId, long asOf) {
    var signals = new ArrayList<ChannelSignal>();
    for (int i = 0; i < CHANNELS; i++) {
      ChannelSignal signal = channelOf(customerId, nameOf(i), asOf);
      if (signal.events30d() > 0) {
        signals.add(signal);
      }
    }
    return signals;
  }

  /** Of one channel, with a touch in the thirty days or without. */
  public ChannelSignal channelOf(String customerId, String channel, long asOf) {
    int number = numberOf(channel);
    return new ChannelSignal(
        customerId,
        nameOf(number),
        asOf,
        windows.count(Window.HOUR, number, asOf),
        windows.count(Window.DAY, number, asOf),
        windows.count(Window.WEEK, number, asOf),
        windows.count(Window.MONTH, number, asOf));
  }

  /** Of two touches at the same moment the channel's name decides, so that order does not. */
  private static boolean isNamedBefore(Touch touch, long at, String channel) {
    return touch.at() == at && touch.channel().compareTo(channel) < 0;
  }

  /** Slices become coarser once a quarter of an hour at most. */
  private WindowCounts windowsAt(long latest) {
    boolean isNewSlice =
        Window.DAY.sliceOf(Window.minuteOf(latest))
            != Window.DAY.sliceOf(Window.minuteOf(lastTouchAt));
    return isNewSlice ? windows.compacted(latest) : windows;
  }

  private static int numberOf(String channel) {
    int place = Interaction.CHANNELS.indexOf(channel);
    return place >= 0 ? place : CHANNELS - 1;
  }

  private static String nameOf(int channel) {
    return channel < CHANNELS - 1 ? Interaction.CHANNELS.get(channel) : OTHER;
  }

  private static int hourOf(Touch touch, EngagementRules rules) {
    return Instant.ofEpochMilli(touch.at()).atZone(rules.timeZone()).getHour();
  }

  private static int[] raised(int[] counts, int place) {
    int[] more = counts.clone();
    more[place]++;
    return more;
  }

  /** The first of the largest. */
  private static int largest(int[] counts) {
    int largest = 0;
    for (int i = 1; i < counts.length; i++) {
      largest = counts[i] > counts[largest] ? i : largest;
    }
    return largest;
  }
}
