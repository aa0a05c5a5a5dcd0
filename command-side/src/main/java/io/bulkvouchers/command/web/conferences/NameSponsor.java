package io.bulkvouchers.command.web.conferences;

import com.fasterxml.jackson.annotation.JsonProperty;

record NameSponsor(@JsonProperty(required = true) String name) {}
