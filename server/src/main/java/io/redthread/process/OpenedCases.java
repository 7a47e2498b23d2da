package io.redthread.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Cases as they begin: at their first node, which is done by their arrival. */
final class OpenedCases {

    private OpenedCases() {}

    static List<CaseInHand> fresh(List<NewCase> opened) {
        return opened.stream().map(OpenedCases::fresh).toList();
    }

    static Map<CaseId, Outcome> arrived(BatchRun run) {
        var decided = new HashMap<CaseId, Outcome>();
        run.cases().forEach(it -> decided.put(it.id(), new Outcome.Done("accepted")));
        return decided;
    }

    private static CaseInHand fresh(NewCase it) {
        var first = it.standard().nodes().getFirst();
        return new CaseInHand(
                it.id(),
                it.number(),
                it.shop(),
                it.standard(),
                it.cameAt(),
                first.position(),
                CaseState.READY,
                null,
                it.enteredAt(),
                null,
                it.enteredAt().plus(first.limit()),
                0);
    }
}
