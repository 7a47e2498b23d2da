package io.redthread.rules.web;

import io.redthread.identity.Permission;
import io.redthread.identity.PersonNames;
import io.redthread.identity.Requires;
import io.redthread.rules.RuleCalendar;
import io.redthread.rules.RuleDiff;
import io.redthread.rules.RuleDomain;
import io.redthread.rules.RuleDomains;
import io.redthread.rules.RuleSets;
import io.redthread.rules.RuleVersion;
import io.redthread.rules.web.RuleViews.SetRow;
import io.redthread.rules.web.RuleViews.SetView;
import io.redthread.rules.web.RuleViews.VersionHead;
import io.redthread.rules.web.RuleViews.VersionView;
import io.redthread.rules.web.RuleViews.WordView;
import java.time.Clock;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Rule sets and their versions, to read. */
@RestController
@RequestMapping("/api/rules/sets")
class RuleSetController {

    private final RuleSets sets;
    private final RuleDomains domains;
    private final PersonNames names;
    private final Clock clock;

    RuleSetController(RuleSets sets, RuleDomains domains, PersonNames names, Clock clock) {
        this.sets = sets;
        this.domains = domains;
        this.names = names;
        this.clock = clock;
    }

    @GetMapping
    @Requires(Permission.RULES_READ)
    List<SetRow> all() {
        return domains.all().stream().map(this::row).toList();
    }

    @GetMapping("/{name}")
    @Requires(Permission.RULES_READ)
    SetView one(@PathVariable String name) {
        var domain = domains.named(name);
        var calendar = new RuleCalendar(sets.versions(name));
        var called = names.of(calendar.people());
        return new SetView(
                SetRow.of(domain, calendar, clock.instant(), called),
                domains.words(domain).stream().map(WordView::of).toList(),
                domain.results(),
                domain.severalResults(),
                domain.resultAlwaysWanted(),
                domain.past().isPresent(),
                domain.documentPath().orElse(null),
                calendar.versions().stream()
                        .map(it -> VersionHead.of(it, called))
                        .toList());
    }

    @GetMapping("/{name}/versions/{version}")
    @Requires(Permission.RULES_READ)
    VersionView version(@PathVariable String name, @PathVariable int version) {
        domains.named(name);
        return view(sets.version(name, version));
    }

    @GetMapping("/{name}/diff")
    @Requires(Permission.RULES_READ)
    RuleDiff diff(@PathVariable String name, @RequestParam int from, @RequestParam int to) {
        domains.named(name);
        return RuleDiff.between(
                sets.version(name, from).set().rules(),
                sets.version(name, to).set().rules());
    }

    private SetRow row(RuleDomain domain) {
        var calendar = new RuleCalendar(sets.versions(domain.name()));
        return SetRow.of(domain, calendar, clock.instant(), names.of(calendar.people()));
    }

    private VersionView view(RuleVersion it) {
        var called = names.of(new RuleCalendar(List.of(it)).people());
        return new VersionView(VersionHead.of(it, called), it.set().rules());
    }
}
