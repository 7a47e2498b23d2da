package io.redthread.approval.store;

import static io.redthread.approval.store.jooq.Tables.ACT;
import static io.redthread.approval.store.jooq.Tables.REFUSED_ATTEMPT;

import io.redthread.approval.ActKind;
import io.redthread.approval.ApprovalId;
import io.redthread.approval.NewAct;
import io.redthread.approval.StepId;
import io.redthread.identity.PersonId;
import io.redthread.kernel.Id;
import io.redthread.kernel.Money;
import io.redthread.platform.caller.Callers;
import io.redthread.platform.database.IdBlocks;
import io.redthread.platform.database.RowCounts;
import io.redthread.platform.database.Rows;
import io.redthread.platform.files.FileId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What was done, and what was tried without right; only ever added to. */
@Repository
public class ActStore {

    private static final TypeReference<List<Long>> NUMBERS = new TypeReference<>() {};

    private final DSLContext sql;
    private final IdBlocks ids;
    private final JsonMapper json;

    ActStore(DSLContext sql, IdBlocks ids, JsonMapper json) {
        this.sql = sql;
        this.ids = ids;
        this.json = json;
    }

    /** Adds acts of the current caller. */
    public void add(List<NewAct> acts, Optional<PersonId> onBehalfOf, Instant now) {
        var caller = Callers.current();
        var person = caller.personId() == null ? null : new PersonId(caller.personId());
        var added = Rows.of("added", acts)
                .with(ACT.ID, it -> ids.next("approval", "act_id"))
                .with(ACT.APPROVAL_ID, NewAct::approval)
                .with(ACT.STEP_ID, it -> it.step().orElse(null))
                .with(ACT.AT, it -> now)
                .with(ACT.ACT_, it -> it.kind().code())
                .with(ACT.PERSON, it -> person)
                .with(ACT.USERNAME, it -> caller.username())
                .with(ACT.ON_BEHALF_OF, it -> onBehalfOf.orElse(null))
                .with(ACT.TARGETS, it -> numbers(it.targets()))
                .with(ACT.REASON, NewAct::reason)
                .with(ACT.OPINION, NewAct::opinion)
                .with(ACT.FILES, it -> numbers(it.files()))
                .with(ACT.SECONDS, it -> it.seconds().orElse(null))
                .with(ACT.ADDRESS, it -> caller.address())
                .with(ACT.DEVICE, it -> caller.device())
                .insertInto(sql, ACT)
                .execute();
        RowCounts.expect(acts.size(), added, "acts");
    }

    /** What was done to these approvals, oldest first. */
    public List<ActRow> of(Collection<ApprovalId> approvals) {
        return sql.selectFrom(ACT)
                .where(Rows.any(ACT.APPROVAL_ID, approvals))
                .orderBy(ACT.APPROVAL_ID, ACT.ID)
                .fetch(row -> new ActRow(
                        row.getId(),
                        row.getApprovalId(),
                        Optional.ofNullable(row.getStepId()),
                        row.getAt(),
                        ActKind.of(row.getAct()),
                        Optional.ofNullable(row.getPerson()),
                        row.getUsername(),
                        Optional.ofNullable(row.getOnBehalfOf()),
                        longs(row.getTargets()).stream().map(PersonId::new).toList(),
                        row.getReason(),
                        row.getOpinion(),
                        longs(row.getFiles()).stream().map(FileId::new).toList(),
                        Optional.ofNullable(row.getSeconds()),
                        row.getAddress(),
                        row.getDevice()));
    }

    /** Adds an attempt of the current caller that was refused. */
    public void refused(RefusedAttempt it, Instant now) {
        var caller = Callers.current();
        var added = sql.insertInto(REFUSED_ATTEMPT)
                .set(REFUSED_ATTEMPT.ID, ids.next("approval", "attempt_id"))
                .set(REFUSED_ATTEMPT.APPROVAL_ID, it.approval())
                .set(REFUSED_ATTEMPT.STEP_ID, it.step())
                .set(REFUSED_ATTEMPT.AT, now)
                .set(REFUSED_ATTEMPT.ACT, it.act().code())
                .set(REFUSED_ATTEMPT.PERSON, caller.personId() == null ? null : new PersonId(caller.personId()))
                .set(REFUSED_ATTEMPT.USERNAME, caller.username())
                .set(REFUSED_ATTEMPT.ON_BEHALF_OF, it.onBehalfOf().orElse(null))
                .set(REFUSED_ATTEMPT.REFUSAL, it.refusal())
                .set(REFUSED_ATTEMPT.AMOUNT, it.amount().amount())
                .set(REFUSED_ATTEMPT.CURRENCY, it.amount().currency().getCurrencyCode())
                .set(REFUSED_ATTEMPT.ADDRESS, caller.address())
                .set(REFUSED_ATTEMPT.DEVICE, caller.device())
                .execute();
        RowCounts.expect(1, added, "refused attempt");
    }

    /**
     * Something tried without right.
     *
     * @param approval at which approval
     * @param step at which step
     * @param act what was tried
     * @param onBehalfOf for whom
     * @param refusal name of the refusal
     * @param amount how much it was about
     */
    public record RefusedAttempt(
            ApprovalId approval,
            StepId step,
            ActKind act,
            Optional<PersonId> onBehalfOf,
            String refusal,
            Money amount) {}

    private JSONB numbers(List<? extends Id> some) {
        return JSONB.valueOf(
                json.writeValueAsString(some.stream().map(Id::value).toList()));
    }

    private List<Long> longs(JSONB text) {
        return json.readValue(text.data(), NUMBERS);
    }
}
