package io.redthread.demo;

import io.redthread.identity.Access;
import io.redthread.identity.CurrentAccess;
import io.redthread.identity.DataScope;
import io.redthread.identity.People;
import io.redthread.identity.Permission;
import io.redthread.identity.PersonFacts;
import io.redthread.platform.caller.Caller;
import io.redthread.platform.caller.Callers;
import io.redthread.process.PracticeAnswer;
import io.redthread.process.Practices;
import io.redthread.process.StandardId;
import io.redthread.process.Standards;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What the people of the demo company have practised: one has passed, one has not, one is in the midst of it. */
@Component
class DemoPractices {

    private final Practices practices;
    private final Standards standards;
    private final People people;

    DemoPractices(Practices practices, Standards standards, People people) {
        this.practices = practices;
        this.standards = standards;
        this.people = people;
    }

    /** Plays the practices of those who have none yet. */
    void create() {
        play("warehouse", "normal", "warehouse", 11, Integer.MAX_VALUE);
        play("customs", "cross-border", "customs", 2, Integer.MAX_VALUE);
        play("service", "normal", "customer-service", 0, 3);
    }

    private void play(String username, String scenario, String department, int everyNthWrong, int most) {
        people.byUsername(username)
                .ifPresent(person -> as(person, () -> {
                    var standard = standards.published(scenario).id();
                    var practised = practices.mine().stream()
                            .anyMatch(it -> it.offer().standard().id().equals(standard)
                                    && it.offer().department().equals(department)
                                    && (it.standing().runs() > 0
                                            || it.standing().open().isPresent()));
                    if (!practised) {
                        work(standard, department, everyNthWrong, most);
                    }
                    return true;
                }));
    }

    private void work(StandardId standard, String department, int everyNthWrong, int most) {
        var sheet = practices.sheet(practices.begin(standard, department).id());
        for (var at = 0; at < Math.min(sheet.moves().size(), most); at++) {
            var wrong = everyNthWrong > 0 && (at + 1) % everyNthWrong == 0;
            practices.answer(sheet.run().id(), at + 1, wrong ? new PracticeAnswer("?", Map.of()) : sheet.rightAt(at));
        }
    }

    private static boolean as(PersonFacts person, ScopedWork work) {
        var access = new Access(
                person.id(),
                person.department().orElse(null),
                Set.of(),
                EnumSet.of(Permission.PROCESS_READ),
                DataScope.OWN);
        var caller = new Caller(person.id().value(), person.username(), person.name(), "", null, "local", "demo");
        return CurrentAccess.as(access, () -> Callers.as(caller, work::done));
    }

    /** Something done as somebody. */
    private interface ScopedWork {
        boolean done();
    }
}
