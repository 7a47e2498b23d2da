package io.redthread.process.web;

import io.redthread.identity.Permission;
import io.redthread.identity.Requires;
import io.redthread.kernel.Label;
import io.redthread.platform.files.FileId;
import io.redthread.process.DeviceStandard;
import io.redthread.process.Node;
import io.redthread.process.NodeForm;
import io.redthread.process.Scenario;
import io.redthread.process.Standard;
import io.redthread.process.StandardId;
import io.redthread.process.Standards;
import io.redthread.process.domain.CoreNodes;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The standards in force, to read. */
@RestController
@RequestMapping("/api/process/standards")
class StandardController {

    private final Standards standards;

    StandardController(Standards standards) {
        this.standards = standards;
    }

    @GetMapping
    @Requires({Permission.PROCESS_READ, Permission.MONITORING_READ})
    List<StandardView> published() {
        return standards.published().stream().map(StandardView::of).toList();
    }

    /** A standard as pages show it. */
    record StandardView(StandardId id, String scenario, int version, List<NodeView> nodes) {

        static StandardView of(Standard it) {
            var scenario = Scenario.of(it.scenario()).orElse(Scenario.NORMAL);
            return new StandardView(
                    it.id(),
                    it.scenario(),
                    it.version(),
                    it.nodes().stream()
                            .map(node -> NodeView.of(node, CoreNodes.isCore(scenario, node.code())))
                            .toList());
        }
    }

    /** A node as pages show it. */
    record NodeView(
            int position,
            String code,
            boolean automatic,
            boolean core,
            String ownerDepartment,
            long limitSeconds,
            @Nullable Long handOverSeconds,
            Label title,
            Label instruction,
            Label tools,
            String condition,
            @Nullable DeviceStandard device,
            List<FileId> pictures,
            @Nullable NodeForm form) {

        static NodeView of(Node it, boolean core) {
            return new NodeView(
                    it.position(),
                    it.code().value(),
                    it.automatic(),
                    core,
                    it.ownerDepartment(),
                    it.limit().toSeconds(),
                    it.details().handOver().map(Duration::toSeconds).orElse(null),
                    it.title(),
                    it.instruction(),
                    it.tools(),
                    it.details().condition(),
                    it.details().device().orElse(null),
                    it.details().pictures(),
                    it.form().orElse(null));
        }
    }
}
