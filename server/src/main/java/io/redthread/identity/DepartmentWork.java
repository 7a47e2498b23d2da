package io.redthread.identity;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who has a part in the work of a department (部门分工): its own people and those of departments below it; administrators
 * in all. Work that names a department nobody has set up belongs to everyone with the permission.
 */
@Service
public class DepartmentWork {

    private final Departments departments;

    DepartmentWork(Departments departments) {
        this.departments = departments;
    }

    /** Codes of the departments in whose work the caller has a part; absent when that is all of them. */
    @Transactional(readOnly = true)
    public Optional<Set<String>> ofCaller() {
        var access = CurrentAccess.get();
        if (isEverywhere(access)) {
            return Optional.empty();
        }
        var codes = new HashSet<String>();
        var byId = new HashMap<DepartmentId, DepartmentView>();
        departments.all().forEach(it -> byId.put(it.id(), it));
        var at = access.department();
        while (at != null) {
            var it = byId.get(at);
            if (it == null || !codes.add(it.code())) {
                break;
            }
            at = it.parent();
        }
        return Optional.of(codes);
    }

    /** Whether the caller may do work of that department. */
    @Transactional(readOnly = true)
    public boolean isMine(String department) {
        if (isEverywhere(CurrentAccess.get()) || !codes().contains(department)) {
            return true;
        }
        return ofCaller().filter(mine -> !mine.contains(department)).isEmpty();
    }

    /** Codes of all departments that people work in. */
    @Transactional(readOnly = true)
    public Set<String> codes() {
        return departments.all().stream()
                .filter(DepartmentView::active)
                .map(DepartmentView::code)
                .collect(Collectors.toSet());
    }

    private static boolean isEverywhere(Access access) {
        return access.person() == null || access.roles().contains(RoleCode.ADMINISTRATOR.value());
    }
}
