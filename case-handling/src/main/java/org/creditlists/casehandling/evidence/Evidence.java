package org.creditlists.casehandling.evidence;

import java.time.Instant;
import java.util.UUID;

/**
 * A file that somebody handed in, without its content.
 *
 * @param mediaType application/pdf, image/jpeg or image/png
 * @param sha256 of the content, 64 hexadecimal digits: by it the file on the receipt is the file on the desk
 */
public record Evidence(UUID evidence, String mediaType, int bytes, String sha256, Instant uploadedAt) {}
