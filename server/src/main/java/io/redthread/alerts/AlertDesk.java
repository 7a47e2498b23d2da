package io.redthread.alerts;

import io.redthread.alerts.AlertsRefusal.AlertNotFound;
import io.redthread.alerts.store.AlertCounts;
import io.redthread.alerts.store.AlertCounts.Standing;
import io.redthread.alerts.store.AlertList;
import io.redthread.alerts.store.AlertRuleRows;
import io.redthread.alerts.store.AlertStepRows;
import io.redthread.identity.DepartmentView;
import io.redthread.identity.Departments;
import io.redthread.identity.PersonNames;
import io.redthread.identity.Roles;
import io.redthread.kernel.Label;
import io.redthread.kernel.Refused;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows alerts as far as the current caller sees them (预警待处理, H9). */
@Service
@Transactional(readOnly = true)
public class AlertDesk {

    private final AlertList list;
    private final AlertCounts counts;
    private final AlertRuleRows rules;
    private final AlertStepRows steps;
    private final AlertVisibility visibility;
    private final Departments departments;
    private final Roles roles;
    private final PersonNames names;
    private final Clock clock;

    AlertDesk(
            AlertList list,
            AlertCounts counts,
            AlertRuleRows rules,
            AlertStepRows steps,
            AlertVisibility visibility,
            Departments departments,
            Roles roles,
            PersonNames names,
            Clock clock) {
        this.list = list;
        this.counts = counts;
        this.rules = rules;
        this.steps = steps;
        this.visibility = visibility;
        this.departments = departments;
        this.roles = roles;
        this.names = names;
        this.clock = clock;
    }

    /**
     * Everything about an alert.
     *
     * @param line the alert with its words
     * @param rule what the rule said when it spoke
     * @param steps what was done about it, the oldest first
     */
    public record Detail(AlertLine line, AlertRuleVersion rule, List<AlertStep> steps) {}

    /** One page of alerts, the newest first. */
    public Page<AlertLine> page(AlertFilter filter, PageQuery query) {
        var found = list.page(filter, visibility.mine(), clock.instant(), query);
        var words = words(found.items());
        return found.map(words::line);
    }

    /** One alert; what does not concern the caller is not there. */
    public Detail one(AlertId id) {
        var found = seen(id);
        return new Detail(
                words(List.of(found)).line(found),
                rules.version(found.rule(), found.version()).orElseThrow(),
                steps.of(id));
    }

    /** What is open and speaks, of what the caller sees. */
    public Standing standing() {
        return counts.standing(visibility.mine().seen(), clock.instant());
    }

    AlertView seen(AlertId id) {
        return list.one(id, visibility.mine()).orElseThrow(() -> new Refused(new AlertNotFound(id)));
    }

    private Words words(List<AlertView> alerts) {
        var called = rules.newest(alerts.stream().map(AlertView::rule).collect(Collectors.toSet()));
        var people = names.of(alerts.stream()
                .flatMap(it -> Stream.of(
                        it.assignee(),
                        it.endedBy(),
                        it.owner().kind() == OwnerKind.PERSON ? it.owner().value() : ""))
                .filter(it -> !it.isEmpty())
                .collect(Collectors.toSet()));
        return new Words(
                called,
                people,
                departments.all(),
                roles.all().stream()
                        .collect(Collectors.toMap(it -> it.code().value(), it -> new Label(it.nameZh(), it.nameEn()))));
    }

    private record Words(
            Map<AlertRuleId, AlertRuleVersion> rules,
            Map<String, String> people,
            List<DepartmentView> departments,
            Map<String, Label> roles) {

        AlertLine line(AlertView it) {
            var content = Optional.ofNullable(rules.get(it.rule())).map(AlertRuleVersion::content);
            var owner = owner(it.owner());
            return new AlertLine(
                    it,
                    content.map(AlertContent::nameZh).orElse(""),
                    content.map(AlertContent::nameEn).orElse(""),
                    owner.zh(),
                    owner.en(),
                    people.getOrDefault(it.assignee(), it.assignee()),
                    it.department()
                            .flatMap(id -> departments.stream()
                                    .filter(one -> one.id().equals(id))
                                    .map(DepartmentView::name)
                                    .findFirst())
                            .orElse(""),
                    people.getOrDefault(it.endedBy(), it.endedBy()));
        }

        private Label owner(AlertOwner it) {
            return switch (it.kind()) {
                case PERSON -> same(people.getOrDefault(it.value(), it.value()));
                case ROLE, IN_CHARGE -> roles.getOrDefault(it.value(), same(it.value()));
                case DEPARTMENT ->
                    same(departments.stream()
                            .filter(one -> one.code().equals(it.value()))
                            .map(DepartmentView::name)
                            .findFirst()
                            .orElse(it.value()));
            };
        }

        private static Label same(String name) {
            return new Label(name, name);
        }
    }
}
