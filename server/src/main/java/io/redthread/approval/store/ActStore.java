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
        var person = Optional.ofNullable(caller.personId()).map(PersonId::new);
        write(acts.stream()
                .map(act ->
                        new Done(act, now, person, caller.username(), onBehalfOf, caller.address(), caller.device()))
                .toList());
    }

    /** Adds what was done by whomever. */
    public void write(List<Done> acts) {
        var added = Rows.of("added", acts)
                .with(ACT.ID, it -> ids.next("approval", "act_id"))
                .with(ACT.APPROVAL_ID, it -> it.act().approval())
                .with(ACT.STEP_ID, it -> it.act().step().orElse(null))
                .with(ACT.AT, Done::at)
                .with(ACT.ACT_, it -> it.act().kind().code())
                .with(ACT.PERSON, it -> it.person().orElse(null))
                .with(ACT.USERNAME, Done::username)
                .with(ACT.ON_BEHALF_OF, it -> it.onBehalfOf().orElse(null))
                .with(ACT.TARGETS, it -> numbers(it.act().targets()))
                .with(ACT.REASON, it -> it.act().reason())
                .with(ACT.OPINION, it -> it.act().opinion())
                .with(ACT.FILES, it -> numbers(it.act().files()))
                .with(ACT.SECONDS, it -> it.act().seconds().orElse(null))
                .with(ACT.ADDRESS, Done::address)
                .with(ACT.DEVICE, Done::device)
                .insertInto(sql, ACT)
                .execute();
        RowCounts.expect(acts.size(), added, "acts");
    }

    /**
     * An act with who did it when and from where.
     *
     * @param act what
     * @param at when
     * @param person who; absent for the system
     * @param username sign-in name, or {@code system}
     * @param onBehalfOf for whom
     * @param address from which network address
     * @param device with which device
     */
    public record Done(
            NewAct act,
            Instant at,
            Optional<PersonId> person,
            String username,
            Optional<PersonId> onBehalfOf,
            String address,
            String device) {}

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

    /** Adds attempts that were refused. */
    public void refused(List<Attempted> attempts) {
        if (attempts.isEmpty()) {
            return;
        }
        var added = Rows.of("refused", attempts)
                .with(REFUSED_ATTEMPT.ID, it -> ids.next("approval", "attempt_id"))
                .with(REFUSED_ATTEMPT.APPROVAL_ID, Attempted::approval)
                .with(REFUSED_ATTEMPT.STEP_ID, Attempted::step)
                .with(REFUSED_ATTEMPT.AT, Attempted::at)
                .with(REFUSED_ATTEMPT.ACT, it -> it.act().code())
                .with(REFUSED_ATTEMPT.PERSON, it -> it.person().orElse(null))
                .with(REFUSED_ATTEMPT.USERNAME, Attempted::username)
                .with(REFUSED_ATTEMPT.ON_BEHALF_OF, it -> it.onBehalfOf().orElse(null))
                .with(REFUSED_ATTEMPT.REFUSAL, Attempted::refusal)
                .with(REFUSED_ATTEMPT.AMOUNT, it -> it.amount().amount())
                .with(REFUSED_ATTEMPT.CURRENCY, it -> it.amount().currency().getCurrencyCode())
                .with(REFUSED_ATTEMPT.ADDRESS, Attempted::address)
                .with(REFUSED_ATTEMPT.DEVICE, Attempted::device)
                .insertInto(sql, REFUSED_ATTEMPT)
                .execute();
        RowCounts.expect(attempts.size(), added, "refused attempts");
    }

    /**
     * Something tried without right.
     *
     * @param approval at which approval
     * @param step at which step
     * @param act what was tried
     * @param at when
     * @param person who; absent for a program
     * @param username sign-in name
     * @param onBehalfOf for whom
     * @param refusal name of the refusal
     * @param amount how much it was about
     * @param address from which network address
     * @param device with which device
     */
    public record Attempted(
            ApprovalId approval,
            StepId step,
            ActKind act,
            Instant at,
            Optional<PersonId> person,
            String username,
            Optional<PersonId> onBehalfOf,
            String refusal,
            Money amount,
            String address,
            String device) {}

    private JSONB numbers(List<? extends Id> some) {
        return JSONB.valueOf(
                json.writeValueAsString(some.stream().map(Id::value).toList()));
    }

    private List<Long> longs(JSONB text) {
        return json.readValue(text.data(), NUMBERS);
    }
}
