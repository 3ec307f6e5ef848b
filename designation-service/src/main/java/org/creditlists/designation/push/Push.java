package org.creditlists.designation.push;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.Charset;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.creditlists.designation.entry.Sender;
import org.creditlists.runtime.author.Author;
import org.jspecify.annotations.Nullable;

/**
 * A pushed list and how far it is decided.
 *
 * @param author who is told to have caused what comes of it
 * @param sha256 of the content as it was received, hexadecimal
 * @param linesDone lines with a receipt
 * @param unread refused lines that could not be read, so that nobody knows whose they are
 * @param toWithdraw entries that stand in the scope of the snapshot and not in it, known when every line is decided
 * @param decideBy last day for the second person; null when it has never waited
 * @param confirmed whether a second person has agreed
 * @param failure why nothing more of it can be read, if so
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Push(
        UUID push,
        @JsonIgnore Sender sender,
        @JsonIgnore Author.Person author,
        PushFormat format,
        @JsonIgnore Charset charset,
        PushOrder order,
        PushState state,
        @Nullable String sha256,
        long bytes,
        long linesDone,
        long accepted,
        long corrected,
        long unchanged,
        long withdrawn,
        long refused,
        long unread,
        @Nullable Long toWithdraw,
        @Nullable LocalDate decideBy,
        @JsonIgnore boolean confirmed,
        @Nullable String failure,
        Instant receivedAt,
        @Nullable Instant finishedAt) {}
