package io.redthread.approval;

import io.redthread.identity.DepartmentView;
import io.redthread.identity.Departments;
import io.redthread.rules.Choice;
import io.redthread.rules.KnownValues;
import java.util.List;
import org.springframework.stereotype.Component;

/** Departments by name where rules write their codes. */
@Component
class DepartmentValues implements KnownValues {

    private final Departments departments;

    DepartmentValues(Departments departments) {
        this.departments = departments;
    }

    @Override
    public String word() {
        return "department";
    }

    @Override
    public List<Choice> values() {
        return departments.all().stream()
                .filter(DepartmentView::active)
                .map(it -> Choice.of(it.code(), it.name(), it.name()))
                .toList();
    }
}
