package io.redthread.alerts;

import io.redthread.identity.DepartmentView;
import io.redthread.identity.Departments;
import io.redthread.identity.People;
import io.redthread.identity.Permission;
import io.redthread.identity.Roles;
import io.redthread.kernel.Label;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whom rules may tell (可选责任人). */
@Service
@Transactional(readOnly = true)
public class AlertOwnerChoices {

    private final People people;
    private final Roles roles;
    private final Departments departments;

    AlertOwnerChoices(People people, Roles roles, Departments departments) {
        this.people = people;
        this.roles = roles;
        this.departments = departments;
    }

    /**
     * Somebody a rule may tell.
     *
     * @param value user name, code of a role or of a department
     * @param name what people call them
     */
    public record Choice(String value, Label name) {}

    /**
     * Everybody a rule may tell.
     *
     * @param people who may see alerts
     * @param roles all roles
     * @param departments all departments
     */
    public record Choices(List<Choice> people, List<Choice> roles, List<Choice> departments) {}

    /** All of them; three statements. */
    public Choices all() {
        return new Choices(
                people.holding(Permission.ALERTS_READ).stream()
                        .map(it -> choice(it.username(), it.name()))
                        .toList(),
                roles.all().stream()
                        .map(it -> new Choice(it.code().value(), new Label(it.nameZh(), it.nameEn())))
                        .toList(),
                departments.all().stream()
                        .map((DepartmentView it) -> choice(it.code(), it.name()))
                        .toList());
    }

    private static Choice choice(String value, String name) {
        return new Choice(value, new Label(name, name));
    }
}
