package io.bulkvouchers.command.web.operations;

import io.bulkvouchers.command.janitor.SweptAccount;
import io.bulkvouchers.command.janitor.SweptAccounts;
import io.bulkvouchers.command.web.security.AccessRules;
import io.bulkvouchers.command.web.security.Action;
import io.bulkvouchers.command.web.security.Caller;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether what no webhook told of is found: a sweep feeds the inbox, and whoever sees it. */
@RestController
class SweepController {

  private final SweptAccounts accounts;

  SweepController(SweptAccounts accounts) {
    this.accounts = accounts;
  }

  @GetMapping("/operations/sweeps")
  Sweeps listSweeps(Caller caller) {
    return new Sweeps(accounts.of(AccessRules.conferences(caller, Action.SEE_WEBHOOKS)));
  }

  /** One for each account, those with a problem first. */
  record Sweeps(List<SweptAccount> items) {}
}
