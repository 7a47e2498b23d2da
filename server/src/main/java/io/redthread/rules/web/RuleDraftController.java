package io.redthread.rules.web;

import io.redthread.identity.Permission;
import io.redthread.identity.PersonNames;
import io.redthread.identity.Requires;
import io.redthread.platform.idempotency.IdempotencyKey;
import io.redthread.platform.idempotency.Once;
import io.redthread.rules.RuleCalendar;
import io.redthread.rules.RuleDrafts;
import io.redthread.rules.RulePublishing;
import io.redthread.rules.RuleVersion;
import io.redthread.rules.web.RuleRequests.Begin;
import io.redthread.rules.web.RuleRequests.Publish;
import io.redthread.rules.web.RuleRequests.Save;
import io.redthread.rules.web.RuleViews.VersionHead;
import io.redthread.rules.web.RuleViews.VersionView;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The draft of a rule set: begun, saved, discarded, published. Saving again over the same revision is harmless. */
@RestController
@RequestMapping("/api/rules/sets/{name}/draft")
class RuleDraftController {

    private final RuleDrafts drafts;
    private final RulePublishing publishing;
    private final PersonNames names;
    private final Once once;

    RuleDraftController(RuleDrafts drafts, RulePublishing publishing, PersonNames names, Once once) {
        this.drafts = drafts;
        this.publishing = publishing;
        this.names = names;
        this.once = once;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.RULES_EDIT)
    VersionView begin(
            @RequestHeader("Idempotency-Key") IdempotencyKey key,
            @PathVariable String name,
            @RequestBody Begin request) {
        return once.answer(
                key, List.of(name, request), VersionView.class, () -> view(drafts.begin(name, request.version())));
    }

    @PutMapping
    @Requires(Permission.RULES_EDIT)
    VersionHead save(@PathVariable String name, @RequestBody Save request) {
        return view(drafts.save(name, request.seen(), request.why(), RuleRequests.rules(request.rules())))
                .head();
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.RULES_EDIT)
    void discard(@PathVariable String name, @RequestParam int revision) {
        drafts.discard(name, revision);
    }

    @PostMapping("/publish")
    @Requires(Permission.RULES_PUBLISH)
    VersionView publish(
            @RequestHeader("Idempotency-Key") IdempotencyKey key,
            @PathVariable String name,
            @RequestBody Publish request) {
        return once.answer(
                key,
                List.of(name, request),
                VersionView.class,
                () -> view(publishing.publish(name, request.seen(), request.wanted())));
    }

    private VersionView view(RuleVersion it) {
        var called = names.of(new RuleCalendar(List.of(it)).people());
        return new VersionView(VersionHead.of(it, called), it.set().rules());
    }
}
