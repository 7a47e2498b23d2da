package io.redthread.approval;

import io.redthread.approval.domain.Approval;
import io.redthread.approval.domain.Step;
import io.redthread.approval.events.ApprovalsRequested.Request;
import io.redthread.identity.PersonId;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Words a step whose turn it is, for events and tasks. */
@Component
class Requests {

    private final Circumstances circumstances;

    Requests(Circumstances circumstances) {
        this.circumstances = circumstances;
    }

    Request of(Approval it, Step step, List<PersonId> persons, Instant at) {
        var now = circumstances.now();
        return new Request(
                it.id(),
                step.id(),
                it.subject().document(),
                it.subject().number(),
                it.subject().title(),
                path(it),
                now.nameZh(step.role()),
                now.nameEn(step.role()),
                it.subject().amount(),
                it.subject().submitter(),
                persons,
                it.subject().urgent(),
                step.dueAt().orElseThrow(),
                at);
    }

    static String path(Approval it) {
        return "/approval/inbox?approval=" + it.id().value();
    }
}
