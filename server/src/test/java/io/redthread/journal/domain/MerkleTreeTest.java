package io.redthread.journal.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MerkleTreeTest {

    /** The published test vectors of RFC 6962 (Certificate Transparency). */
    private static final List<String> LEAVES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    @Test
    void has_the_roots_of_rfc_6962() {
        assertThat(root(1)).isEqualTo("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
        assertThat(root(2)).isEqualTo("fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125");
        assertThat(root(3)).isEqualTo("aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77");
        assertThat(root(5)).isEqualTo("4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4");
        assertThat(root(8)).isEqualTo("5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");
    }

    @Test
    void proves_each_leaf_by_its_path_and_no_other() {
        for (var size = 1; size <= 20; size++) {
            var leaves = IntStream.range(0, size)
                    .mapToObj(i -> leaf(new byte[] {(byte) i}))
                    .toList();
            var tree = new MerkleTree(new Hashing());
            leaves.forEach(tree::add);
            for (var i = 0; i < size; i++) {
                var path = MerkleTree.path(leaves, i);
                assertThat(MerkleTree.climb(leaves.get(i), path)).isEqualTo(tree.root());
                assertThat(MerkleTree.climb(leaf(new byte[] {99}), path)).isNotEqualTo(tree.root());
            }
        }
    }

    private static String root(int size) {
        var tree = new MerkleTree(new Hashing());
        new ArrayList<>(LEAVES.subList(0, size))
                .forEach(hex -> tree.add(leaf(HexFormat.of().parseHex(hex))));
        return tree.root().hex();
    }

    private static Hash leaf(byte[] bytes) {
        return new Hashing().leaf(bytes, 0, bytes.length);
    }
}
