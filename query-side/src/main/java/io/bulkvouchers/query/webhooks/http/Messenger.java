package io.bulkvouchers.query.webhooks.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends one message over a connection of its own. The JDK's client looks names up by itself and
 * cannot be kept to an address that was checked, so this speaks HTTP/1.1 over a socket: it follows
 * no redirect, uses no proxy, and is cut when all of it takes too long.
 */
public final class Messenger implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Messenger.class);

  private final Addresses addresses;
  private final SSLSocketFactory tls;
  private final Duration patience;
  private final ScheduledExecutorService watch =
      Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory());

  /** Patience is for the whole of one request. */
  public Messenger(Addresses addresses, SSLSocketFactory tls, Duration patience) {
    this.addresses = addresses;
    this.tls = tls;
    this.patience = patience;
  }

  /** Tries once; whatever goes wrong is an answer too. */
  public Answer send(Message message) {
    AtomicBoolean late = new AtomicBoolean();
    try (Socket socket = new Socket(Proxy.NO_PROXY)) {
      URI target = message.target();
      InetAddress address = addresses.of(target.getHost()).getFirst();
      Future<?> cut =
          watch.schedule(() -> cut(socket, late), patience.toMillis(), TimeUnit.MILLISECONDS);
      try {
        socket.setSoTimeout((int) patience.toMillis());
        socket.connect(new InetSocketAddress(address, port(target)), (int) patience.toMillis());
        return exchange(isTls(target) ? secured(socket, target) : socket, message);
      } finally {
        cut.cancel(false);
      }
    } catch (ForbiddenAddress forbidden) {
      return new Answer.Silent("The name leads to an address that is not public");
    } catch (UnknownHostException unknown) {
      return new Answer.Silent("The name has no address");
    } catch (SSLException untrusted) {
      return new Answer.Silent(late.get() ? tooSlow() : "No TLS connection that can be trusted");
    } catch (IOException failed) {
      return new Answer.Silent(late.get() ? tooSlow() : "The connection failed or broke off");
    }
  }

  @Override
  public void close() {
    watch.shutdownNow();
  }

  private String tooSlow() {
    return "No answer within %d seconds".formatted(patience.toSeconds());
  }

  private static void cut(Socket socket, AtomicBoolean late) {
    late.set(true);
    try {
      socket.close();
    } catch (IOException halfClosed) {
      LOG.debug("webhook=cut_badly", halfClosed);
    }
  }

  private Socket secured(Socket plain, URI target) throws IOException {
    SSLSocket socket =
        (SSLSocket) tls.createSocket(plain, target.getHost(), port(target), /* autoClose= */ true);
    SSLParameters parameters = socket.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    socket.setSSLParameters(parameters);
    socket.startHandshake();
    return socket;
  }

  private static Answer exchange(Socket socket, Message message) throws IOException {
    byte[] body = message.body().getBytes(UTF_8);
    StringBuilder head = new StringBuilder();
    URI target = message.target();
    String path = target.getRawPath().isEmpty() ? "/" : target.getRawPath();
    String query = target.getRawQuery() == null ? "" : "?" + target.getRawQuery();
    head.append("POST ").append(path).append(query).append(" HTTP/1.1\r\n");
    head.append("Host: ").append(target.getRawAuthority()).append("\r\n");
    head.append("Content-Type: application/json\r\n");
    head.append("Content-Length: ").append(body.length).append("\r\n");
    head.append("User-Agent: bulk-vouchers-webhooks/1\r\n");
    head.append("Connection: close\r\n");
    message
        .headers()
        .forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
    head.append("\r\n");
    OutputStream out = socket.getOutputStream();
    out.write(head.toString().getBytes(US_ASCII));
    out.write(body);
    out.flush();
    return new ResponseReader(new BufferedInputStream(socket.getInputStream())).read();
  }

  private static boolean isTls(URI target) {
    return "https".equals(target.getScheme());
  }

  private static int port(URI target) {
    int usual = isTls(target) ? 443 : 80;
    return target.getPort() < 0 ? usual : target.getPort();
  }
}
