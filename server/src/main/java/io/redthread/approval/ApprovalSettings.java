package io.redthread.approval;

import io.redthread.approval.ApprovalRefusal.SettingsChanged;
import io.redthread.approval.domain.Settings;
import io.redthread.approval.domain.StepRole;
import io.redthread.approval.store.SettingStore;
import io.redthread.identity.RoleView;
import io.redthread.identity.Roles;
import io.redthread.journal.Act;
import io.redthread.journal.Journal;
import io.redthread.kernel.CompanyCurrency;
import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Money;
import io.redthread.platform.database.RowCounts;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Settings of approvals: limits, automatic pass, step roles and their order, reasons (审批设置). */
@Service
@Transactional
public class ApprovalSettings {

    private static final int MOST_MINUTES = 14_400;
    private static final int MOST = 50;

    private final SettingStore store;
    private final Circumstances circumstances;
    private final RuleResults results;
    private final Roles identityRoles;
    private final Journal journal;

    ApprovalSettings(
            SettingStore store,
            Circumstances circumstances,
            RuleResults results,
            Roles identityRoles,
            Journal journal) {
        this.store = store;
        this.circumstances = circumstances;
        this.results = results;
        this.identityRoles = identityRoles;
        this.journal = journal;
    }

    /**
     * All settings.
     *
     * @param settings limits, automatic pass, escalation
     * @param roles step roles in the order of a route
     * @param reasons reasons in their order
     */
    public record View(Settings settings, List<StepRole> roles, List<EndReason> reasons) {}

    /** The settings as they are. */
    @Transactional(readOnly = true)
    public View view() {
        return new View(store.settings(), store.roles(), store.reasons());
    }

    /** Changes limits, automatic pass and escalation; waiting steps keep their deadlines. */
    public View change(Settings to) {
        if (!minutesOk(to.ordinaryMinutes()) || !minutesOk(to.urgentMinutes())) {
            throw InvalidInput.of("/minutes", to.ordinaryMinutes() + "/" + to.urgentMinutes(), "minutes-wrong");
        }
        if (to.autoPassBelow().signum() < 0) {
            throw InvalidInput.of("/autoPassBelow", to.autoPassBelow(), "amount-not-positive");
        }
        var limit = new Money(to.autoPassBelow(), CompanyCurrency.CNY).amount();
        var before = store.settings();
        RowCounts.expectOne(
                store.change(new Settings(
                        to.ordinaryMinutes(),
                        to.urgentMinutes(),
                        to.autoPass(),
                        limit,
                        to.escalateOrdinary(),
                        to.revision())),
                () -> new SettingsChanged(to.revision()).refused());
        return changed("approval-settings-changed", before, store.settings());
    }

    /** Changes step roles and their order; every role that rules use must be among them. */
    public View roles(List<StepRole> roles) {
        var codes = roles.stream().map(StepRole::code).collect(Collectors.toSet());
        if (roles.isEmpty()
                || roles.size() > MOST
                || codes.size() != roles.size()
                || codes.contains(StepRole.ADDED)
                || !codes.containsAll(results.used())) {
            throw InvalidInput.of("/roles", codes.size(), "step-roles-wrong");
        }
        var known = identityRoles.all().stream().map(RoleView::code).collect(Collectors.toSet());
        for (var i = 0; i < roles.size(); i++) {
            if (!known.contains(roles.get(i).holders())) {
                throw InvalidInput.of("/roles/" + i + "/holders", roles.get(i).holders(), "role-unknown");
            }
            if (roles.get(i).minutes().filter(minutes -> !minutesOk(minutes)).isPresent()) {
                throw InvalidInput.of("/roles/" + i + "/minutes", roles.get(i).minutes(), "minutes-wrong");
            }
        }
        var before = store.roles();
        store.roles(roles);
        return changed("approval-roles-changed", before, store.roles());
    }

    /** Changes the reasons to choose from; those left out stay in old decisions and are not offered any more. */
    public View reasons(List<EndReason> reasons) {
        if (reasons.isEmpty()
                || reasons.size() > MOST
                || reasons.stream().map(EndReason::code).distinct().count() != reasons.size()
                || reasons.stream().anyMatch(it -> !it.code().matches("[a-z][a-z0-9-]{1,39}"))) {
            throw InvalidInput.of("/reasons", reasons.size(), "value-malformed");
        }
        var before = store.reasons();
        store.reasons(reasons);
        return changed("approval-reasons-changed", before, store.reasons());
    }

    private View changed(String act, Object before, Object after) {
        circumstances.forget();
        journal.record(new Act(act, new DocumentRef("approval-settings", 1), "", before, after, null));
        return view();
    }

    private static boolean minutesOk(int minutes) {
        return minutes >= 1 && minutes <= MOST_MINUTES;
    }
}
