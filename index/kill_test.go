package index

import (
	"bufio"
	"context"
	"fmt"
	"log/slog"
	"math/rand/v2"
	"os"
	"os/exec"
	"strings"
	"testing"
)

// keeperDir tells a copy of the test program to add and remove briefings in a
// folder until it is killed.
const keeperDir = "ATTACHE_TEST_KEEPER"

func TestMain(m *testing.M) {
	if dir := os.Getenv(keeperDir); dir != "" {
		keepForEver(dir)
	}
	os.Exit(m.Run())
}

// homeIn opens dir/data so that briefings can be added, with what is kept in dir/kept.
func homeIn(dir string) (*Index, error) {
	root, err := os.OpenRoot(dir + "/data")
	if err != nil {
		return nil, err
	}
	kept, err := Kept(dir+"/kept", "1", slog.New(slog.DiscardHandler))
	if err != nil {
		return nil, err
	}
	return Open(os.DirFS(dir+"/data"), Home(root), kept)
}

// keepForEver says what it begins, and what is done once it is acknowledged.
func keepForEver(dir string) {
	ix, err := homeIn(dir)
	for n := 0; err == nil; n++ {
		id := fmt.Sprintf("text-%d", rand.IntN(5))
		fmt.Println("begin", id)
		if rand.IntN(3) == 0 {
			if err = ix.Withdraw(context.Background(), "1", id); err == nil || err == ErrNotOwn {
				fmt.Println("removed", id)
				err = nil
			}
			continue
		}
		stamp, d := rand.Uint32(), Draft{}
		if d, err = ix.Draft("1", id, stamped(stamp)); err == nil {
			_, err = ix.Publish(context.Background(), "1", id, d.Key)
			fmt.Println("added", id, stamp)
		}
	}
	fmt.Println("failed", err)
	os.Exit(1)
}

// stamped is a text of which each paragraph, and the number of them, says the same stamp.
func stamped(n uint32) []byte {
	return []byte(fmt.Sprintf("Title: Stamp %d\n\n", n) + strings.Repeat(fmt.Sprintf("The stamp is %d.\n\n", n), int(n%400)+1))
}

// stampOf reads a stamped briefing; not ok if it is not whole.
func stampOf(s *Snapshot, id string) (stamp uint32, ok bool) {
	b := s.Briefing(id)
	if b == nil {
		return 0, true
	}
	if _, err := fmt.Sscanf(b.Title, "Stamp %d", &stamp); err != nil || len(b.Paragraphs) != int(stamp%400)+1 {
		return stamp, false
	}
	return stamp, b.Paragraphs[len(b.Paragraphs)-1].Text == fmt.Sprintf("The stamp is %d.", stamp)
}

// The program is killed while briefings are added and removed: what was
// acknowledged is there when it starts again, nothing else, and nothing half.
func TestKilled(t *testing.T) {
	dir := t.TempDir()
	for _, sub := range []string{"/data", "/kept"} {
		if err := os.Mkdir(dir+sub, 0o777); err != nil {
			t.Fatal(err)
		}
	}
	known := map[string]uint32{} // the stamp of each text; 0: it is not there
	lines := 0
	for round := range 8 { // more: -count
		doubtful := killed(t, dir, 1+rand.IntN(40), known, &lines)
		ix, err := homeIn(dir)
		if err != nil {
			t.Fatal(err)
		}
		s := ix.AcquireFor("1")
		for i := range 5 {
			id := fmt.Sprintf("text-%d", i)
			stamp, whole := stampOf(s, id)
			if !whole || stamp != known[id] && id != doubtful {
				t.Errorf("round %d: %s bears %d (whole: %v), want %d", round, id, stamp, whole, known[id])
			}
			known[id] = stamp
		}
		if got := ix.Status(); got.Refused != 0 {
			t.Errorf("round %d: %+v", round, got)
		}
		s.Release()
		ix.Close()
	}
	t.Logf("killed 8 times, after %d lines", lines)
}

// killed runs the keeper, kills it after so many lines, and notes in known what
// it acknowledged. What it had begun and not acknowledged is in doubt.
func killed(t *testing.T, dir string, after int, known map[string]uint32, lines *int) (doubtful string) {
	c := exec.Command(os.Args[0])
	c.Env = append(os.Environ(), keeperDir+"="+dir)
	out, err := c.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	said := bufio.NewScanner(out)
	for n := 1; said.Scan(); n++ {
		*lines++
		what, rest, _ := strings.Cut(said.Text(), " ")
		id, stamp, _ := strings.Cut(rest, " ")
		switch what {
		case "begin":
			doubtful = id
		case "added":
			var n uint32
			fmt.Sscan(stamp, &n)
			known[id], doubtful = n, ""
		case "removed":
			known[id], doubtful = 0, ""
		default:
			t.Errorf("the keeper says %s", said.Text())
		}
		if n == after {
			if err := c.Process.Kill(); err != nil {
				t.Error(err)
			}
		}
	}
	_ = c.Wait() // it was killed
	return doubtful
}
