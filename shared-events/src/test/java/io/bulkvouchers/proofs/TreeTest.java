package io.bulkvouchers.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The tree beside the vectors of Certificate Transparency, and beside a naive one. */
class TreeTest {

  private static final List<Hash> LEAVES =
      Stream.of(
              "",
              "00",
              "10",
              "2021",
              "3031",
              "40414243",
              "5051525354555657",
              "606162636465666768696a6b6c6d6e6f")
          .map(hex -> Hash.ofLeaf(HexFormat.of().parseHex(hex)))
          .toList();

  private static final List<Hash> ROOTS =
      Stream.of(
              "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
              "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
              "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
              "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
              "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
              "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
              "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
              "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
              "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328")
          .map(TreeTest::hash)
          .toList();

  @Test
  void theRootsAreThoseOfTheReferenceVectors() {
    for (int size = 0; size <= LEAVES.size(); size++) {
      assertThat(Grown.of(LEAVES.subList(0, size)).frontier().root()).isEqualTo(ROOTS.get(size));
    }
  }

  @Test
  void theProofsAreThoseOfTheReferenceVectors() {
    Grown tree = Grown.of(LEAVES);

    assertThat(InclusionProof.of(0, 8, tree).path())
        .containsExactly(
            hash("96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7"),
            hash("5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e"),
            hash("6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4"));
    assertThat(ConsistencyProof.of(6, 8, tree).path())
        .containsExactly(
            hash("0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a"),
            hash("ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0"),
            hash("d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7"));
  }

  @Test
  void everyProofOfEverySmallTreeIsThatOfTheNaiveOneAndHolds() {
    NaiveTree naive = NaiveTree.of(33);
    Grown tree = Grown.of(naive.leaves());
    for (int size = 0; size <= 33; size++) {
      Hash root = naive.root(size);
      assertThat(Frontier.of(size, tree).root()).isEqualTo(root);
      for (int index = 0; index < size; index++) {
        InclusionProof proof = InclusionProof.of(index, size, tree);
        assertThat(proof.path()).isEqualTo(naive.inclusion(index, size));
        proof.check(naive.leaves().get(index), root);
      }
      for (int earlier = 0; earlier <= size; earlier++) {
        ConsistencyProof proof = ConsistencyProof.of(earlier, size, tree);
        assertThat(proof.path()).isEqualTo(naive.consistency(earlier, size));
        proof.check(naive.root(earlier), root);
      }
    }
  }

  @Test
  void proofsOfRandomSizesAreThoseOfTheNaiveTree() {
    Random chance = new Random(6962);
    NaiveTree naive = NaiveTree.of(3_000);
    Grown tree = Grown.of(naive.leaves());
    for (int round = 0; round < 60; round++) {
      int size = 1 + chance.nextInt(3_000);
      int index = chance.nextInt(size);
      Hash root = naive.root(size);
      InclusionProof inclusion = InclusionProof.of(index, size, tree);
      assertThat(inclusion.path()).isEqualTo(naive.inclusion(index, size));
      inclusion.check(naive.leaves().get(index), root);
      ConsistencyProof consistency = ConsistencyProof.of(index, size, tree);
      assertThat(consistency.path()).isEqualTo(naive.consistency(index, size));
      consistency.check(naive.root(index), root);
    }
  }

  @Test
  void aTreeOfATrillionLeavesIsProvedFromFewHashes() {
    Hash leaf = LEAVES.getFirst();
    Hash[] levels = new Hash[41];
    levels[0] = leaf;
    IntStream.range(1, 41)
        .forEach(level -> levels[level] = Hash.ofNode(levels[level - 1], levels[level - 1]));
    Subtrees alike = subtree -> levels[subtree.level()];
    Random chance = new Random(9162);
    for (int round = 0; round < 200; round++) {
      long size = chance.nextLong(1L << 39, (1L << 40) + 1);
      long earlier = chance.nextLong(1, size);
      Hash root = Frontier.of(size, alike).root();
      InclusionProof inclusion = InclusionProof.of(earlier, size, alike);
      assertThat(inclusion.path()).hasSizeLessThanOrEqualTo(40);
      inclusion.check(leaf, root);
      ConsistencyProof.of(earlier, size, alike).check(Frontier.of(earlier, alike).root(), root);
    }
  }

  @Test
  void aFrontierGoesOnFromWhatWasKept() {
    NaiveTree naive = NaiveTree.of(100);
    Grown tree = Grown.of(naive.leaves());
    for (int size = 0; size < 100; size++) {
      Frontier resumed = Frontier.of(size, tree);
      naive.leaves().subList(size, 100).forEach(leaf -> resumed.append(leaf, (where, hash) -> {}));
      assertThat(resumed.root()).isEqualTo(naive.root());
    }
  }

  private static Hash hash(String hex) {
    return Hash.of(HexFormat.of().parseHex(hex));
  }
}
