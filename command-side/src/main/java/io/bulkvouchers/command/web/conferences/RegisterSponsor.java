package io.bulkvouchers.command.web.conferences;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.bulkvouchers.events.SponsorId;

record RegisterSponsor(
    @JsonProperty(required = true) SponsorId slug, @JsonProperty(required = true) String name) {}
