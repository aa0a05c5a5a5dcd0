package io.bulkvouchers.query.web;

import java.net.URI;

/** How the pages find the command side and the identity provider. */
record AppConfig(URI commandOrigin, String issuer, String clientId) {}
