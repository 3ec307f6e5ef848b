package org.creditlists.casehandling.evidence;

import java.time.Instant;
import java.util.UUID;

/**
 * A file that somebody handed in, without its content. What is kept and handed out is a copy without metadata (ADR 71).
 *
 * @param mediaType application/pdf, image/jpeg or image/png
 * @param bytes of the file as it was given
 * @param sha256 of the file as it was given, 64 hexadecimal digits: whoever has the file shows by it that this is it
 */
public record Evidence(UUID evidence, String mediaType, int bytes, String sha256, Instant uploadedAt) {}
