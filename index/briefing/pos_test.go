package briefing

import (
	"strings"
	"testing"

	"attache/data"
)

// Each row is a sentence as word/TAG; the words alone are tagged.
var taggedRows = []string{
	// verbs of speech
	`Durrani/NNP says/VBZ the/DT talks/NNS have/VBP stalled/VBN ./.`,
	`The/DT minister/NN said/VBD he/PRP would/MD resign/VB ./.`,
	`“/. We/PRP are/VBP ready/JJ ,/. ”/. she/PRP told/VBD reporters/NNS ./.`,
	`“/. It/PRP is/VBZ late/JJ ,/. ”/. warned/VBD Basit/NNP ./.`,
	// the same form as noun and as verb
	`The/DT claims/NNS were/VBD true/JJ ./.`,
	`He/PRP claims/VBZ that/IN the/DT report/NN was/VBD wrong/JJ ./.`,
	`The/DT reports/NNS say/VBP nothing/NN ./.`,
	`She/PRP reports/VBZ to/IN the/DT president/NN ./.`,
	`They/PRP plan/VBP to/TO leave/VB ./.`,
	`The/DT plan/NN is/VBZ dead/JJ ./.`,
	`In/IN a/DT statement/NN ,/. the/DT group/NN said/VBD it/PRP would/MD comply/VB ./.`,
	// past and participle
	`Talks/NNS held/VBN in/IN Doha/NNP have/VBP failed/VBN ./.`,
	`Officials/NNS announced/VBD the/DT deal/NN on/IN Monday/NNP ./.`,
	`He/PRP was/VBD told/VBN to/TO wait/VB ./.`,
	`He/PRP told/VBD them/PRP to/TO wait/VB ./.`,
	`She/PRP has/VBZ never/RB accepted/VBN the/DT charge/NN ./.`,
	// what is tied to a word, kept and apart
	`We/PRP don’t/VBP know/VB ./.`,
	`We/PRP do/VBP n’t/RB know/VB ./.`,
	`Pakistan’s/NNP ambassador/NN spoke/VBD ./.`,
	`Pakistan/NNP ’s/POS ambassador/NN spoke/VBD ./.`,
	`A/DT US-led/JJ coalition/NN struck/VBD back/RB ./.`,
}

func TestTagWords(t *testing.T) {
	for _, row := range taggedRows {
		var words, want []string
		for field := range strings.FieldsSeq(row) {
			i := strings.LastIndexByte(field, '/')
			words, want = append(words, field[:i]), append(want, field[i+1:])
		}
		var got []string
		for _, tag := range tagWords(words) {
			got = append(got, tag.String())
		}
		if strings.Join(got, " ") != strings.Join(want, " ") {
			t.Errorf("%s\n got %s\nwant %s", strings.Join(words, " "), strings.Join(got, " "), strings.Join(want, " "))
		}
	}
}

func TestTagWordsOfNothing(t *testing.T) {
	for _, words := range [][]string{nil, {""}, {"", "’", "-", "--", "’s", "\xff"}, {strings.Repeat("a-", 100)}} {
		if got := tagWords(words); len(got) != len(words) {
			t.Errorf("tagWords(%q) gives %d tags", words, len(got))
		}
	}
}

func BenchmarkTagWords(b *testing.B) {
	sentence := strings.Fields("“ We are not going to accept a US-led deal , ” said Abdul Basit , who claims that the reports were wrong . She never replied .")
	b.ReportAllocs()
	for b.Loop() {
		for n := 0; n < 900; n += len(sentence) {
			tagWords(sentence)
		}
	}
}

func BenchmarkReadModel(b *testing.B) {
	for b.Loop() {
		readModel(data.Tagger, nil)
	}
}

// TestAlone tags with what is remembered of single words, and with every feature
// looked up: they must agree.
func TestAlone(t *testing.T) {
	m := taggerModel()
	for _, row := range taggedRows {
		var words []string
		for field := range strings.FieldsSeq(row) {
			words = append(words, field[:strings.LastIndexByte(field, '/')])
		}
		got := m.tagAll(words)
		eachGuess(m, taggedSentence{words: words, tags: got}, func(features *[posFeatures]uint32, gold tag) tag {
			var scores posScores
			m.add(&scores, features[:]...)
			if want := scores.highest(); gold != want {
				t.Errorf("%s: got %s, want %s", strings.Join(words, " "), gold, want)
			}
			return gold
		})
	}
}
