package io.bulkvouchers.proofs;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whatever is wrong with a proof, the check says what, and passes nothing. */
class BrokenProofTest {

  private static final int SIZE = 21;
  private static final int INDEX = 9;
  private static final int EARLIER = 13;

  private final NaiveTree naive = NaiveTree.of(SIZE);
  private final Grown tree = Grown.of(naive.leaves());
  private final Hash leaf = naive.leaves().get(INDEX);
  private final InclusionProof inclusion = InclusionProof.of(INDEX, SIZE, tree);
  private final ConsistencyProof consistency = ConsistencyProof.of(EARLIER, SIZE, tree);

  @Test
  void anyOtherHashOnTheWayLeadsElsewhere() {
    for (int at = 0; at < inclusion.path().size(); at++) {
      List<Hash> path = new ArrayList<>(inclusion.path());
      path.set(at, leaf);
      broken(new InclusionProof(INDEX, SIZE, path), "Leaf 9 is not in the tree");
    }
    for (int at = 0; at < consistency.path().size(); at++) {
      List<Hash> path = new ArrayList<>(consistency.path());
      path.set(at, leaf);
      broken(new ConsistencyProof(EARLIER, SIZE, path), "The proof leads to");
    }
  }

  @Test
  void anyOtherPlaceOrSizeIsRefused() {
    for (int index = 0; index < SIZE; index++) {
      if (index != INDEX) {
        broken(new InclusionProof(index, SIZE, inclusion.path()), "eaf " + index);
      }
    }
    broken(new InclusionProof(-1, SIZE, inclusion.path()), "Leaf -1 is not in a tree of 21");
    broken(new InclusionProof(SIZE, SIZE, inclusion.path()), "Leaf 21 is not in a tree of 21");
    broken(new InclusionProof(INDEX, 8, inclusion.path()), "Leaf 9 is not in a tree of 8");
    broken(new ConsistencyProof(12, SIZE, consistency.path()), "12");
    broken(new ConsistencyProof(22, SIZE, consistency.path()), "did not grow");
    broken(new ConsistencyProof(SIZE, SIZE, consistency.path()), "too long");
    broken(new ConsistencyProof(0, SIZE, consistency.path()), "too long");
  }

  @Test
  void aPathThatIsTooShortOrTooLongIsRefused() {
    List<Hash> path = inclusion.path();
    broken(new InclusionProof(INDEX, SIZE, path.subList(0, path.size() - 1)), "too short");
    broken(new InclusionProof(INDEX, SIZE, longer(path)), "too long");
    List<Hash> grown = consistency.path();
    broken(new ConsistencyProof(EARLIER, SIZE, grown.subList(0, grown.size() - 1)), "is too short");
    broken(new ConsistencyProof(EARLIER, SIZE, longer(grown)), "is too long");
  }

  @Test
  void anotherLeafAndOtherRootsAreRefused() {
    Hash other = naive.leaves().getFirst();
    assertThatThrownBy(() -> inclusion.check(other, naive.root()))
        .isInstanceOf(BrokenProof.class)
        .hasMessageContaining("the root is " + naive.root());
    assertThatThrownBy(() -> consistency.check(other, naive.root()))
        .isInstanceOf(BrokenProof.class)
        .hasMessageContaining("for the earlier tree of 13, its root is " + other);
    assertThatThrownBy(() -> consistency.check(naive.root(EARLIER), other))
        .isInstanceOf(BrokenProof.class)
        .hasMessageContaining("for the later tree of 21, its root is " + other);
    assertThatThrownBy(() -> ConsistencyProof.of(4, 4, tree).check(other, naive.root(4)))
        .hasMessage("Two trees of 4 have different roots");
    assertThatThrownBy(() -> ConsistencyProof.of(0, 4, tree).check(other, naive.root(4)))
        .hasMessageContaining("A tree without leaves");
  }

  @Test
  void nothingIsProvedOfWhatIsNotThere() {
    assertThatThrownBy(() -> InclusionProof.of(SIZE, SIZE, tree)).isInstanceOf(BrokenProof.class);
    assertThatThrownBy(() -> ConsistencyProof.of(9, 8, tree)).isInstanceOf(BrokenProof.class);
    assertThatThrownBy(() -> Hash.parse("AAAA")).hasMessage("A hash has 32 bytes, not 3");
    assertThatThrownBy(() -> Hash.parse("not base64")).hasMessageContaining("not base64");
  }

  private void broken(InclusionProof proof, String why) {
    assertThatThrownBy(() -> proof.check(leaf, naive.root()))
        .isInstanceOf(BrokenProof.class)
        .hasMessageContaining(why);
  }

  private void broken(ConsistencyProof proof, String why) {
    assertThatThrownBy(() -> proof.check(naive.root(EARLIER), naive.root()))
        .isInstanceOf(BrokenProof.class)
        .hasMessageContaining(why);
  }

  private static List<Hash> longer(List<Hash> path) {
    List<Hash> longer = new ArrayList<>(path);
    longer.add(Hash.EMPTY);
    return longer;
  }
}
