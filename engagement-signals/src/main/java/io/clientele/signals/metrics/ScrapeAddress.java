package io.clientele.signals.metrics;

import io.clientele.contracts.ClienteleException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/**
 * Where Prometheus may ask for metrics.
 *
 * @param host name or address of this machine
 */
public record ScrapeAddress(String host, int port) {
  private static final int LAST_PORT = 65_535;

  /**
   * @param text {@code PORT}, which this machine alone reaches, or {@code HOST:PORT}
   * @throws ClienteleException where it is neither
   */
  public static ScrapeAddress of(String text) {
    int colon = text.lastIndexOf(':');
    String host =
        colon < 0
            ? InetAddress.getLoopbackAddress().getHostAddress()
            : text.substring(0, colon).replaceAll("^\\[|]$", "");
    try {
      int port = Integer.parseInt(text.substring(colon + 1));
      if (port > 0 && port <= LAST_PORT && !host.isEmpty()) {
        return new ScrapeAddress(host, port);
      }
    } catch (NumberFormatException e) {
      throw wrong(text);
    }
    throw wrong(text);
  }

  /**
   * Flink itself would go on without metrics.
   *
   * @throws ClienteleException where nobody can listen there
   */
  public void check() {
    try (var socket = new ServerSocket()) {
      socket.bind(socketAddress());
    } catch (IOException e) {
      throw new ClienteleException(
          "Cannot answer Prometheus at %s: %s."
              .formatted(
                  this,
                  socketAddress().isUnresolved() ? "no such host" : "it cannot be listened at"),
          "Choose another port with --metrics, or end what has this one.",
          e);
    }
  }

  InetSocketAddress socketAddress() {
    return new InetSocketAddress(host, port);
  }

  private static ClienteleException wrong(String text) {
    return new ClienteleException(
        "Cannot answer Prometheus at %s: it is no port.".formatted(text),
        "Write one such as 9249, or 0.0.0.0:9249 for every address of the machine.");
  }

  @Override
  public String toString() {
    return "http://%s:%d/metrics".formatted(host.contains(":") ? "[" + host + "]" : host, port);
  }
}
