package org.creditlists.portal.client;

import java.util.UUID;

/** A file that was handed in. */
public record EvidenceFile(UUID evidence, String mediaType, long bytes) {}
