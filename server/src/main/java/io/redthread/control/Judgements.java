package io.redthread.control;

import io.redthread.control.ControlRefusal.AboutYourself;
import io.redthread.control.ControlRefusal.JudgedMeanwhile;
import io.redthread.control.store.FindingRows;
import io.redthread.journal.Act;
import io.redthread.journal.Journal;
import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Refused;
import io.redthread.platform.caller.Callers;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what people say of findings (判断): something, or nothing, and why. Every judgement is in the journal. */
@Service
@Transactional
public class Judgements {

    /** Longest reason. */
    public static final int LONGEST = 500;

    private final FindingDesk desk;
    private final FindingRows rows;
    private final Journal journal;
    private final Clock clock;

    Judgements(FindingDesk desk, FindingRows rows, Journal journal, Clock clock) {
        this.desk = desk;
        this.rows = rows;
        this.journal = journal;
        this.clock = clock;
    }

    /** Judges a finding that the caller saw in that revision; refused for who it is about, and without a reason. */
    public FindingLine judge(FindingId id, int revision, Judgement verdict, String reason) {
        if (reason.isBlank() && verdict != Judgement.OPEN) {
            throw InvalidInput.of("/reason", "", "value-required");
        }
        if (reason.length() > LONGEST) {
            throw InvalidInput.of("/reason", reason, "text-too-long");
        }
        var before = desk.seen(id);
        var me = Callers.current().username();
        if (before.person().equals(me)) {
            throw new Refused(new AboutYourself(me));
        }
        if (!rows.judge(id, revision, verdict, reason.strip(), me, clock.instant())) {
            throw new Refused(new JudgedMeanwhile(before.judgedBy(), before.revision()));
        }
        journal.record(new Act(
                "finding-judged",
                new DocumentRef("control-finding", id.value()),
                before.number(),
                new Said(before.kind(), before.verdict(), before.reason()),
                new Said(before.kind(), verdict, reason.strip()),
                null));
        return desk.one(id);
    }

    private record Said(FindingKind kind, Judgement verdict, String reason) {}
}
