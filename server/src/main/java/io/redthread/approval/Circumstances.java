package io.redthread.approval;

import io.redthread.approval.domain.Router;
import io.redthread.approval.domain.Settings;
import io.redthread.approval.domain.Staffing;
import io.redthread.approval.domain.StepRole;
import io.redthread.approval.store.SettingStore;
import io.redthread.identity.PersonId;
import io.redthread.platform.database.Remembered;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Settings, step roles and people as they are now; read from the database every two seconds at most. */
@Component
class Circumstances {

    private final SettingStore store;
    private final StaffingReader staff;
    private final Remembered<String, Now> remembered;

    Circumstances(SettingStore store, StaffingReader staff, Clock clock) {
        this.store = store;
        this.staff = staff;
        this.remembered = new Remembered<>(clock);
    }

    /**
     * What routes depend on besides the rules.
     *
     * @param settings limits and automatic pass
     * @param roles step roles in their order
     * @param reasons reasons to choose from, in their order
     * @param staffing who is there
     */
    record Now(Settings settings, List<StepRole> roles, List<EndReason> reasons, Staffing staffing) {

        /** The same while these people were not there. */
        Now without(Set<PersonId> absent) {
            return absent.isEmpty() ? this : new Now(settings, roles, reasons, staffing.without(absent));
        }

        Router router() {
            return new Router(roles, settings, staffing);
        }

        Optional<StepRole> role(StepRoleCode code) {
            return roles.stream().filter(it -> it.code().equals(code)).findFirst();
        }

        String nameZh(StepRoleCode code) {
            return role(code).map(StepRole::nameZh).orElse(code.equals(StepRole.ADDED) ? "加签" : code.value());
        }

        String nameEn(StepRoleCode code) {
            return role(code)
                    .map(StepRole::nameEn)
                    .orElse(code.equals(StepRole.ADDED) ? "Added approver" : code.value());
        }
    }

    Now now() {
        var found = remembered.of(List.of(""), missing -> Map.of("", read()));
        return Objects.requireNonNull(found.get(""));
    }

    /** Called by whoever changes settings, within the transaction. */
    void forget() {
        remembered.forget();
    }

    private Now read() {
        return new Now(store.settings(), store.roles(), store.reasons(), staff.read());
    }
}
