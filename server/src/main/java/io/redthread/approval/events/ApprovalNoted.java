package io.redthread.approval.events;

import io.redthread.approval.ApprovalId;
import io.redthread.identity.PersonId;
import io.redthread.kernel.DocumentRef;
import java.time.Instant;
import java.util.List;

/**
 * Somebody is asked for an opinion, has answered, was copied in, or is mentioned in a comment.
 *
 * @param kind what it is
 * @param approval the approval
 * @param document what is decided on
 * @param number its number
 * @param title what it is
 * @param path page where it is
 * @param persons who is to be told
 * @param by user name of who did it
 * @param text what was written
 * @param urgent whether the document is urgent
 * @param at when
 */
public record ApprovalNoted(
        Kind kind,
        ApprovalId approval,
        DocumentRef document,
        String number,
        String title,
        String path,
        List<PersonId> persons,
        String by,
        String text,
        boolean urgent,
        Instant at) {

    /** What it is about. */
    public enum Kind {
        /** Asked for an opinion (征询). */
        CONSULTED,
        /** Answered (答复). */
        ANSWERED,
        /** Copied in (抄送). */
        COPIED,
        /** Mentioned with @ (提及). */
        MENTIONED,
        /** Given to somebody else (转办). */
        REASSIGNED
    }
}
