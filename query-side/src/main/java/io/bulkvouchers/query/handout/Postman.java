package io.bulkvouchers.query.handout;

import io.bulkvouchers.query.handout.Letters.Taken;
import io.bulkvouchers.query.handout.SoldPurchases.Sale;
import io.bulkvouchers.query.handout.mail.Delivery;
import io.bulkvouchers.query.handout.mail.Letter;
import io.bulkvouchers.query.handout.mail.MailSettings;
import io.bulkvouchers.query.handout.mail.PostOffice;
import io.bulkvouchers.query.handout.mail.Template;
import io.bulkvouchers.query.handout.mail.Templates;
import io.bulkvouchers.query.handout.people.People;
import io.bulkvouchers.query.handout.people.Person;
import io.bulkvouchers.query.problem.Problem;
import java.time.DateTimeException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Brings letters to the mail server, outside of any transaction and at least once: what was taken
 * and not written down is sent again, under the same Message-ID.
 */
@Component
class Postman {

  private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
  private static final String LOST_KEY =
      "The address opens with no key: have an operator restore the key set, then send again";

  private final Letters letters;
  private final Outcomes outcomes;
  private final HandOuts handOuts;
  private final IssuedVouchers vouchers;
  private final SoldPurchases purchases;
  private final People people;
  private final Templates templates;
  private final Wording wording;
  private final Unusable unusable;
  private final PostOffice post;
  private final MailLine line;
  private final MailSettings settings;

  Postman(
      Letters letters,
      Outcomes outcomes,
      HandOuts handOuts,
      IssuedVouchers vouchers,
      SoldPurchases purchases,
      People people,
      Templates templates,
      Wording wording,
      Unusable unusable,
      PostOffice post,
      MailLine line,
      MailSettings settings) {
    this.letters = letters;
    this.outcomes = outcomes;
    this.handOuts = handOuts;
    this.vouchers = vouchers;
    this.purchases = purchases;
    this.people = people;
    this.templates = templates;
    this.wording = wording;
    this.unusable = unusable;
    this.post = post;
    this.line = line;
    this.settings = settings;
  }

  /** So many letters a round, so that nobody's mail server is flooded; none while it is down. */
  @Scheduled(fixedDelayString = "${bulk-vouchers.mail.poll:1s}")
  void round() {
    try {
      int left = post.outlook() == PostOffice.Outlook.READY ? settings.perPoll() : 0;
      while (left > 0 && letters.take().map(this::attend).orElse(Round.OVER) == Round.GOES_ON) {
        left--;
      }
    } catch (DataAccessException | TransactionException away) {
      LOG.warn("hand_out=postman_waits cause=\"{}\"", away.getClass().getSimpleName());
    }
  }

  /** What is wrong with one letter keeps no other one waiting; without a database all wait. */
  private Round attend(Taken taken) {
    try {
      return deliver(taken);
    } catch (RuntimeException unexpected) {
      if (Away.is(unexpected)) {
        throw unexpected;
      }
      // It is not known how far this came: the lease ends, and then it goes again.
      LOG.error("letter=left purchase={} id={}", taken.purchaseId(), taken.id(), unexpected);
      return Round.GOES_ON;
    }
  }

  private enum Round {
    GOES_ON,
    OVER
  }

  private Round deliver(Taken taken) {
    Optional<Letter> letter;
    try {
      letter = prepare(taken);
    } catch (Problem missing) {
      outcomes.settle(taken, new Delivery.Unreachable(missing.detail()));
      return Round.GOES_ON;
    } catch (DateTimeException unwritable) {
      outcomes.drop(taken, "The letter cannot be written: its voucher ends after all calendars");
      return Round.GOES_ON;
    } catch (RuntimeException unexpected) {
      if (Away.is(unexpected)) {
        throw unexpected;
      }
      breakOff(taken, unexpected);
      return Round.GOES_ON;
    }
    return letter
        .filter(_ -> letters.expose(taken))
        .map(it -> send(taken, it))
        .orElse(Round.GOES_ON);
  }

  /** Its message may repeat what it is about: people are told the kind only. */
  private void breakOff(Taken taken, RuntimeException unexpected) {
    String kind = unexpected.getClass().getSimpleName();
    LOG.error("letter=broken purchase={} id={} cause={}", taken.purchaseId(), taken.id(), kind);
    outcomes.breakOff(
        taken, "The letter could not be written (" + kind + "): ask an operator, then send again");
  }

  /** Nothing when there is nobody to write to, or nothing to write about; then that is told. */
  private Optional<Letter> prepare(Taken taken) {
    People.Opened opened = people.open(List.of(taken.personId()));
    Optional<Person> to = Optional.ofNullable(opened.known().get(taken.personId()));
    if (!opened.unreadable().isEmpty()) {
      outcomes.breakOff(taken, LOST_KEY);
    } else if (to.isEmpty()) {
      outcomes.drop(taken, "The person was erased");
    } else if (!handOuts.usable(taken.purchaseId()).contains(taken.serial())) {
      String why = unusable.why(taken.purchaseId(), taken.serial());
      outcomes.drop(taken, "The voucher cannot be used now (%s)".formatted(why));
    } else {
      return Optional.of(write(taken, to.get()));
    }
    return Optional.empty();
  }

  private Round send(Taken taken, Letter letter) {
    Delivery delivery = post.send(letter);
    outcomes.settle(taken, delivery);
    LOG.info(
        "letter={} purchase={} serial={} id={} try={}",
        delivery,
        taken.purchaseId(),
        taken.serial(),
        taken.id(),
        taken.tries());
    return switch (delivery) {
      case Delivery.Unreachable(String why) -> {
        line.down(why);
        yield Round.OVER;
      }
      case Delivery.Unknown _ -> Round.OVER;
      default -> {
        line.up();
        yield Round.GOES_ON;
      }
    };
  }

  private Letter write(Taken taken, Person to) {
    Sale sale = purchases.get(taken.purchaseId());
    Template template = templates.of(sale.conferenceId());
    Map<String, String> words =
        wording.of(to.name(), vouchers.content(taken.purchaseId(), taken.serial()), sale);
    return new Letter(
        taken.id(), to, template.subjectOf(words), template.textOf(words), template.htmlOf(words));
  }
}
