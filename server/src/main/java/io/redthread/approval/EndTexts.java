package io.redthread.approval;

import io.redthread.approval.domain.Ending;
import java.util.List;
import java.util.Optional;

/** Words a reason from the catalogue with what was added. */
final class EndTexts {

    private EndTexts() {}

    static String zh(List<EndReason> reasons, Ending end) {
        return joined(find(reasons, end).map(EndReason::textZh).orElse(""), end.text(), ":");
    }

    static String en(List<EndReason> reasons, Ending end) {
        return joined(find(reasons, end).map(EndReason::textEn).orElse(""), end.text(), ": ");
    }

    private static Optional<EndReason> find(List<EndReason> reasons, Ending end) {
        return reasons.stream().filter(it -> it.code().equals(end.reason())).findFirst();
    }

    private static String joined(String reason, String text, String between) {
        return reason.isEmpty() || text.isEmpty() ? reason + text : reason + between + text;
    }
}
