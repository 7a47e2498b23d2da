package io.redthread.process.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.identity.domain.DemoPerson;
import io.redthread.identity.domain.ShippedDepartments;
import io.redthread.process.Node;
import io.redthread.process.Scenario;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever a shipped standard gives a node to is there from the first run on, in the demo company too (F9). */
class ShippedOwnersTest {

    @ParameterizedTest
    @EnumSource(Scenario.class)
    void every_owner_of_a_node_is_a_department(Scenario scenario) {
        assertThat(ShippedStandard.of(scenario))
                .extracting(Node::ownerDepartment)
                .isSubsetOf(ShippedDepartments.ALL.keySet())
                .isSubsetOf(DemoPerson.DEPARTMENTS.keySet());
    }
}
