package io.bulkvouchers.command.aggregate;

import io.bulkvouchers.events.wire.Origin;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.stereotype.Component;

/** Puts a command on the bus under its stream's name, and waits for what follows. */
@Component
class CommandDoor {

  private final CommandGateway gateway;

  CommandDoor(CommandGateway gateway) {
    this.gateway = gateway;
  }

  <R> R dispatch(Class<R> answer, String name, Object command, MetaData metadata) {
    try {
      return answer.cast(
          gateway.sendAndWait(
              new GenericCommandMessage<>(new GenericMessage<>(command, metadata), name)));
    } catch (ConcurrencyException again) {
      throw new Contended(again);
    }
  }

  static MetaData metadata(Origin origin) {
    Map<String, Object> known = new HashMap<>();
    origin.actor().ifPresent(actor -> known.put(Origin.ACTOR, actor));
    origin.cause().ifPresent(cause -> known.put(Origin.CAUSE, cause));
    origin.correlation().ifPresent(correlation -> known.put(Origin.CORRELATION, correlation));
    return MetaData.from(known);
  }
}
