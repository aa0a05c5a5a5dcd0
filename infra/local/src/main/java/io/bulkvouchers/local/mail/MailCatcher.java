package io.bulkvouchers.local.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Takes every letter and delivers none: a real SMTP server (GreenMail) on this machine only, with a
 * page of what came in. Letters live as long as it does.
 */
public final class MailCatcher implements AutoCloseable {

  private static final String HERE = "localhost";

  private final GreenMail smtp;
  private final HttpServer page;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Mailbox mailbox;

  private MailCatcher(int smtpPort, int pagePort) {
    try {
      this.smtp = new GreenMail(new ServerSetup(smtpPort, HERE, ServerSetup.PROTOCOL_SMTP));
      this.mailbox = new Mailbox(smtp);
      this.page =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), pagePort), 0);
    } catch (IOException taken) {
      throw new UncheckedIOException(taken);
    }
    page.setExecutor(threads);
    page.createContext("/", new MailPage(mailbox));
  }

  /** Starts both and returns when they listen. */
  public static MailCatcher start(int smtpPort, int pagePort) {
    MailCatcher catcher = new MailCatcher(smtpPort, pagePort);
    catcher.page.start();
    catcher.up();
    return catcher;
  }

  /** Where the page is. */
  public String origin() {
    return "http://localhost:" + page.getAddress().getPort();
  }

  /** What came in, oldest first. */
  public List<CaughtMail> letters() {
    return mailbox.letters();
  }

  /** Nobody listens any more, until it is {@link #up} again; what came in stays. */
  public void down() {
    mailbox.keep();
    smtp.stop();
  }

  /** Listens, or listens again. */
  public void up() {
    smtp.start();
    mailbox.goOn();
  }

  @Override
  public void close() {
    page.stop(0);
    smtp.stop();
    threads.close();
  }
}
