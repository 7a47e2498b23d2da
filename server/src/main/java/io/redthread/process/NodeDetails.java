package io.redthread.process;

import io.redthread.platform.files.FileId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What a node may ask beyond its text (节点细则).
 *
 * @param handOver time in which trouble here must be told to the next department (交接时限, requirement F16); absent when
 *     the node has none of its own
 * @param form what must be filled in before it is done; only where a person works it at a desk
 * @param condition in CEL, which orders pass through it; empty for all
 * @param device with which devices it is worked, and how
 * @param pictures files that show how it is done
 */
public record NodeDetails(
        Optional<Duration> handOver,
        Optional<NodeForm> form,
        String condition,
        Optional<DeviceStandard> device,
        List<FileId> pictures) {

    /** Nothing beyond the text. */
    public static final NodeDetails NONE =
            new NodeDetails(Optional.empty(), Optional.empty(), "", Optional.empty(), List.of());

    /** Keeps its own copy. */
    public NodeDetails {
        pictures = List.copyOf(pictures);
    }

    /** A form and nothing else. */
    public static NodeDetails asking(NodeForm form) {
        return new NodeDetails(Optional.empty(), Optional.of(form), "", Optional.empty(), List.of());
    }

    /** Devices and nothing else. */
    public static NodeDetails with(DeviceStandard device) {
        return new NodeDetails(Optional.empty(), Optional.empty(), "", Optional.of(device), List.of());
    }
}
