package io.clientele.sources.topic;

import io.clientele.contracts.ClienteleException;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.TimeoutException;

/** Says why brokers did not answer. What the client says may hold settings, so it is not told. */
public final class BrokerProblems {
  private BrokerProblems() {}

  public static ClienteleException of(Throwable failure) {
    Throwable cause = known(failure);
    if (cause instanceof TimeoutException) {
      return new ClienteleException(
          "no broker answers.", "Start one, or correct the hosts and ports in `path` or --kafka.");
    }
    if (cause instanceof AuthenticationException) {
      return new ClienteleException(
          "the brokers refuse the credentials.", "Correct them in `connection`.");
    }
    if (cause instanceof AuthorizationException) {
      return new ClienteleException(
          "the user may not read it.", "Grant the user Read and Describe on the topic.");
    }
    if (cause instanceof OffsetOutOfRangeException) {
      return new ClienteleException(
          "messages were deleted while they were read.", "Run again, and more often.");
    }
    if (cause instanceof ConfigException || cause.getClass() == KafkaException.class) {
      return new ClienteleException(
          "Kafka's client refuses `connection` or the hosts in `path`.",
          "Hosts are written as kafka://host:9092,host:9092; the settings are those of Kafka's"
              + " consumer.");
    }
    return new ClienteleException(
        "Kafka's client fails with %s.".formatted(cause.getClass().getSimpleName()),
        "Look the name up in the manual of Kafka.");
  }

  /** True where no broker answered in time. */
  public static boolean isSilence(Throwable failure) {
    return known(failure) instanceof TimeoutException;
  }

  /** The client wraps its errors; the innermost of Kafka's own says most. */
  private static Throwable known(Throwable failure) {
    Throwable result = failure;
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause.getClass().getName().startsWith("org.apache.kafka.")) {
        result = cause;
      }
    }
    return result;
  }
}
