package io.bulkvouchers.command.redemption;

import io.bulkvouchers.events.ConferenceId;
import io.bulkvouchers.events.UserId;

/** Who brings a code: a registration system of a conference, on behalf of somebody somewhere. */
public record Visitor(ConferenceId conference, UserId client, CustomerAddress address) {}
