package io.bulkvouchers.query.handout;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.bulkvouchers.events.Serials;
import io.bulkvouchers.query.access.Access;
import io.bulkvouchers.query.access.Caller;
import io.bulkvouchers.query.handout.Assignment.HandOutReport;
import io.bulkvouchers.query.handout.Faces.Eyes;
import io.bulkvouchers.query.handout.HandOut.HandOutPage;
import io.bulkvouchers.query.handout.HandOut.HandOutSummary;
import io.bulkvouchers.query.handout.VoucherHolders.Reach;
import io.bulkvouchers.query.handout.people.Person;
import io.bulkvouchers.query.paging.Limit;
import io.bulkvouchers.query.paging.Links;
import io.bulkvouchers.query.paging.Serial;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who holds which voucher of a purchase, and vouchers for more people. */
@RestController
@RequestMapping("/bulk-purchases/{id}/handouts")
@Tag(name = "Hand-outs")
class HandOutController {

  private final HandOuts handOuts;
  private final Faces faces;
  private final VoucherHolders holders;
  private final Orders orders;
  private final Desk desk;
  private final Once once;
  private final MailLine line;
  private final Access access;

  HandOutController(
      HandOuts handOuts,
      Faces faces,
      VoucherHolders holders,
      Orders orders,
      Desk desk,
      Once once,
      MailLine line,
      Access access) {
    this.handOuts = handOuts;
    this.faces = faces;
    this.holders = holders;
    this.orders = orders;
    this.desk = desk;
    this.once = once;
    this.line = line;
    this.access = access;
  }

  /**
   * Somebody who gets a voucher.
   *
   * @param serial a certain one; the lowest free one when it is missing
   */
  record NewHandOut(Optional<String> email, Optional<String> name, Optional<Integer> serial) {

    Assignment read() {
      Person person = Given.part("email", () -> Person.of(email, name));
      return new Assignment(Optional.empty(), person, serial);
    }

    @Override
    public String toString() {
      return "NewHandOut[hidden]";
    }
  }

  @GetMapping
  @Operation(
      operationId = "listHandOuts",
      summary = "The hand-outs of a purchase; addresses only for who may see its codes")
  ResponseEntity<HandOutPage> list(
      Caller caller,
      @PathVariable String id,
      @RequestParam Optional<String> status,
      @RequestParam Optional<Integer> limit,
      @RequestParam Optional<String> after) {
    access.see(caller, id, Optional.empty());
    Eyes eyes = access.reveals(caller, id) ? Eyes.SEE_PEOPLE : Eyes.SEE_NUMBERS;
    Limit most = Limit.of(limit);
    List<HandOuts.Placed> found =
        handOuts.page(id, status.map(HandOutStatus::named), Serial.parse("after", after), most);
    List<HandOuts.Placed> cut = found.subList(0, Math.min(found.size(), most.value()));
    Optional<String> next =
        found.size() > cut.size()
            ? Optional.of(String.valueOf(cut.getLast().number()))
            : Optional.empty();
    return ResponseEntity.ok()
        .headers(Links.of(next, Optional.empty()))
        .cacheControl(CacheControl.noStore())
        .body(new HandOutPage(faces.of(id, cut, eyes), next));
  }

  @GetMapping("/summary")
  @Operation(
      operationId = "countHandOuts",
      summary = "How many hand-outs are how far, what is free, and whether mail gets out")
  ResponseEntity<HandOutSummary> summary(Caller caller, @PathVariable String id) {
    access.see(caller, id, Optional.empty());
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noCache().cachePrivate())
        .body(
            new HandOutSummary(
                handOuts.count(id),
                handOuts.countFree(id),
                orders.toSend(id),
                orders.toRemind(id),
                line.standing()));
  }

  @GetMapping("/reach")
  @Operation(
      operationId = "countHandOutReach",
      summary = "How many of these vouchers somebody holds, and how many codes may be known")
  ResponseEntity<Reach> reach(
      Caller caller, @PathVariable String id, @RequestParam String serials) {
    access.see(caller, id, Optional.empty());
    Serials chosen =
        Given.parameter(
            "serials", () -> serials.isEmpty() ? Serials.none() : Serials.parse(serials));
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noCache().cachePrivate())
        .body(holders.reach(id, chosen));
  }

  @PostMapping(consumes = "application/json")
  @Operation(operationId = "handOut", summary = "Assigns a voucher to one person")
  ResponseEntity<HandOutReport> one(
      Caller caller,
      @PathVariable String id,
      @RequestHeader(Once.HEADER) Optional<String> key,
      @RequestBody NewHandOut body) {
    access.reveal(caller, id, Optional.empty());
    Assignment wanted = body.read();
    String text = body.email() + "|" + body.name() + "|" + body.serial();
    return assign(intent(caller, id, key, text), caller, id, List.of(wanted));
  }

  @PostMapping(path = "/uploads", consumes = "text/csv")
  @Operation(
      operationId = "handOutToMany",
      summary = "Assigns vouchers to the people of a CSV (email,name), to all or to none")
  ResponseEntity<HandOutReport> many(
      Caller caller,
      @PathVariable String id,
      @RequestHeader(Once.HEADER) Optional<String> key,
      @RequestBody byte[] body) {
    access.reveal(caller, id, Optional.empty());
    List<Assignment> wanted = Upload.read(body);
    Once.Intent intent = intent(caller, id + "/uploads", key, new String(body, ISO_8859_1));
    return assign(intent, caller, id, wanted);
  }

  private ResponseEntity<HandOutReport> assign(
      Once.Intent intent, Caller caller, String id, List<Assignment> wanted) {
    return once.perform(
        intent, HandOutReport.class, () -> desk.assign(id, caller.userId(), wanted));
  }

  private static Once.Intent intent(Caller caller, String path, Optional<String> key, String body) {
    return new Once.Intent(caller.userId(), path + "/handouts", key, body);
  }
}
