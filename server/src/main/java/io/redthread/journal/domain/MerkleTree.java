package io.redthread.journal.domain;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Merkle tree over SHA-256 as in RFC 6962: a leaf is hashed behind byte 0, a node behind byte 1, an odd last node moves
 * up alone.
 */
public final class MerkleTree {

    private final Hashing hashing;
    private final List<Hash> peaks = new ArrayList<>();
    private long leaves;

    /** An empty tree that grows leaf by leaf and keeps no more than one hash per level. */
    public MerkleTree(Hashing hashing) {
        this.hashing = hashing;
    }

    /** The root over the texts in their order; of none, the hash of nothing. */
    public static Hash root(List<String> texts) {
        var hashing = new Hashing();
        var tree = new MerkleTree(hashing);
        for (var text : texts) {
            var bytes = text.getBytes(StandardCharsets.UTF_8);
            tree.add(hashing.leaf(bytes, 0, bytes.length));
        }
        return tree.root();
    }

    /** Adds the next leaf. */
    public void add(Hash leaf) {
        var node = leaf;
        for (var full = leaves; (full & 1) == 1; full >>= 1) {
            node = hashing.node(peaks.removeLast(), node);
        }
        peaks.add(node);
        leaves++;
    }

    /** How many leaves it has. */
    public long leaves() {
        return leaves;
    }

    /** The root over all leaves so far; of none, the hash of nothing. */
    public Hash root() {
        if (peaks.isEmpty()) {
            return new Hash(Hashing.sha256().digest());
        }
        var root = peaks.getLast();
        for (var i = peaks.size() - 2; i >= 0; i--) {
            root = hashing.node(peaks.get(i), root);
        }
        return root;
    }

    /** Starts again without leaves. */
    public void clear() {
        peaks.clear();
        leaves = 0;
    }

    /** What proves that the leaf at this index belongs to the root, from the leaf upwards. */
    public static List<Step> path(List<Hash> leaves, int index) {
        var hashing = new Hashing();
        var path = new ArrayList<Step>();
        var level = leaves;
        for (var here = index; level.size() > 1; here /= 2) {
            var sibling = here ^ 1;
            if (sibling < level.size()) {
                path.add(new Step(sibling < here, level.get(sibling)));
            }
            level = above(hashing, level);
        }
        return path;
    }

    /** The root that this path leads to from this leaf. */
    public static Hash climb(Hash leaf, List<Step> path) {
        var hashing = new Hashing();
        var node = leaf;
        for (var step : path) {
            node = step.left() ? hashing.node(step.hash(), node) : hashing.node(node, step.hash());
        }
        return node;
    }

    private static List<Hash> above(Hashing hashing, List<Hash> level) {
        var above = new ArrayList<Hash>((level.size() + 1) / 2);
        for (var i = 0; i < level.size(); i += 2) {
            above.add(i + 1 < level.size() ? hashing.node(level.get(i), level.get(i + 1)) : level.get(i));
        }
        return above;
    }

    /**
     * One step up: the neighbour's hash and its side.
     *
     * @param left whether the neighbour stands on the left
     * @param hash the neighbour's hash
     */
    public record Step(boolean left, Hash hash) {}
}
