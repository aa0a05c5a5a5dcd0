package io.bulkvouchers.command.web.conferences;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.bulkvouchers.events.ApprovalPolicy;
import io.bulkvouchers.events.ConferenceId;
import java.time.ZoneId;
import java.util.Currency;

record RegisterConference(
    @JsonProperty(required = true) ConferenceId slug,
    @JsonProperty(required = true) String name,
    @JsonProperty(required = true) Currency currency,
    @JsonProperty(required = true) ZoneId timeZone,
    @JsonProperty(required = true) ApprovalPolicy approvalPolicy) {}
