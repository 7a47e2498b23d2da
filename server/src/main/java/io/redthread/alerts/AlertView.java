package io.redthread.alerts;

import io.redthread.identity.DepartmentId;
import io.redthread.rules.Facts;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * An alert (预警): what is late or odd, whom it concerns, what became of it.
 *
 * @param id its id
 * @param rule by which rule
 * @param version by which version of it
 * @param kind what it is about
 * @param severity how much it weighs
 * @param state open, solved by a person, settled by itself
 * @param live whether the reason held when it was last looked at
 * @param number what its subject is called
 * @param name what else helps to recognise it, or empty
 * @param path page of its subject
 * @param owner whom it concerns
 * @param department whose its subject is, where that is known
 * @param assignee user name of who has taken it or was given it, or empty
 * @param partnerKind with what kind of party its subject deals, or empty
 * @param partner what that party is called, or empty
 * @param facts what was true of its subject when it was raised
 * @param dueAt since when it is due
 * @param raisedAt since when people know
 * @param times how often the rule has spoken of this subject
 * @param escalateAt when the superiors hear of it; absent when they do not
 * @param level how far up it went
 * @param mutedUntil until when it is silent; absent when it is not
 * @param endedAt when it was solved or settled
 * @param endedBy user name of who solved it, or empty
 * @param solution what was done, or empty
 * @param cause why it came about, where a person solved it
 * @param cost what it cost, in the currency of the company
 * @param changedWhat what was changed so that it does not come back, or empty
 * @param changedBy user name of who wrote that, or empty
 * @param useful whether people found it worth telling; absent where nobody said, and for what is no figure
 * @param revision to be sent back with an act
 */
public record AlertView(
        AlertId id,
        AlertRuleId rule,
        int version,
        SubjectKind kind,
        AlertSeverity severity,
        AlertState state,
        boolean live,
        String number,
        String name,
        String path,
        AlertOwner owner,
        Optional<DepartmentId> department,
        String assignee,
        String partnerKind,
        String partner,
        Facts facts,
        Instant dueAt,
        Instant raisedAt,
        int times,
        Optional<Instant> escalateAt,
        int level,
        Optional<Instant> mutedUntil,
        Optional<Instant> endedAt,
        String endedBy,
        String solution,
        Optional<AlertCause> cause,
        Optional<BigDecimal> cost,
        String changedWhat,
        String changedBy,
        Optional<Boolean> useful,
        int revision) {}
