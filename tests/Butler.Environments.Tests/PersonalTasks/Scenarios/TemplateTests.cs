using Butler.Environments.PersonalTasks;
using Butler.Environments.PersonalTasks.Truths;
using Butler.Environments.Tests.PersonalTasks.Scenarios.Files;

namespace Butler.Environments.Tests.PersonalTasks.Scenarios;

/// <summary>What the data files promise about each to-do's wording.</summary>
public sealed class TemplateTests
{
    private const int Fewest = 12;
    private const int Turns = 30;

    private static readonly string[] Deeds =
        ["meeting", "recurring_meeting", "reply", "send", "reminder", "fact", "question", "meeting_notes", "non_actionable"];

    private static readonly string[] Wordings =
        ["two_intents", "crossed_tier", "negated", "private_reply", "private_send", "text_contradicts"];

    public static TheoryData<string> Splits => [.. PersonalTasksContract.AllSplits];

    [Theory]
    [MemberData(nameof(Splits))]
    public void Every_kind_has_twelve_templates_or_more(string split)
    {
        var byDeed = SplitFiles.Of(split).Templates.CountBy(template => template.Deed).ToDictionary();
        var byKind = SplitFiles.Of(split).Templates.CountBy(template => template.Kind).ToDictionary();

        Assert.All(Deeds, deed => Assert.True(byDeed[deed] >= Fewest, $"{split} has {byDeed[deed]} templates whose right deed is {deed}"));
        Assert.All(Deeds, deed => Assert.True(byKind[deed] >= Fewest, $"{split} has {byKind[deed]} templates of kind {deed}"));
    }

    [Theory]
    [MemberData(nameof(Splits))]
    public void Every_hard_wording_has_twelve_templates_or_more(string split)
    {
        var counts = SplitFiles.Of(split).Templates.CountBy(template => template.Kind).ToDictionary();

        Assert.All(Wordings, wording => Assert.True(counts[wording] >= Fewest, $"{split} has {counts[wording]} templates of {wording}"));
        Assert.Equal(Deeds.Concat(Wordings).Order(), counts.Keys.Order());
    }

    [Fact]
    public void No_id_is_given_twice()
    {
        var ids = SplitFiles.All.SelectMany(files => files.Templates).Select(template => template.Id);

        Assert.DoesNotContain(ids.CountBy(id => id), count => count.Value > 1);
    }

    [Theory]
    [MemberData(nameof(Splits))]
    public void Every_slot_has_a_list_or_a_maker(string split)
    {
        var files = SplitFiles.Of(split);
        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (var template in files.Templates)
        {
            used.UnionWith(template.Slots);
            Assert.All(template.Slots, slot => Assert.True(
                files.Lists.ContainsKey(slot) || SlotFiller.OwnSlots.Contains(slot), $"{template.Id}: nothing fills {{{slot}}}"));
            Assert.False(template.Slots.Overlaps(["person", "first"]) && !template.HasPerson, $"{template.Id} speaks of a person that it does not name");
            Assert.DoesNotContain(template.Writings, each => WrittenTemplate.Slot.Replace(each.Text, string.Empty).AsSpan().ContainsAny('{', '}'));
        }

        Assert.Empty(files.Lists.Keys.Intersect(SlotFiller.OwnSlots));
        Assert.Empty(files.Lists.Keys.Except(used));
        Assert.All(files.Lists, list => Assert.Equal(list.Value.Count, list.Value.Distinct(StringComparer.OrdinalIgnoreCase).Count()));
    }

    [Theory]
    [MemberData(nameof(Splits))]
    public void Whatever_has_to_be_said_stands_in_the_text(string split)
    {
        var files = SplitFiles.Of(split);
        var faults = new SortedSet<string>(StringComparer.Ordinal);
        for (var turn = 0; turn < Turns; turn++)
        {
            var filler = new SlotFiller(files, turn);
            foreach (var template in files.Templates.SelectMany(each => each.FollowUps.Prepend(each)))
            {
                // A question's answer is in the note, and nowhere else.
                var words = FactWords.In(filler.Fill(template.Note ?? template.Text));
                faults.UnionWith(template.Held
                    .Where(each => !FactWords.In(filler.Fill(each.Phrase)).IsSubsetOf(words))
                    .Select(each => $"{template.Id}: {each.Member} '{filler.Fill(each.Phrase)}' is not in '{filler.Fill(template.Note ?? template.Text)}'"));
            }
        }

        Assert.Empty(faults);
    }

    [Theory]
    [MemberData(nameof(Splits))]
    public void Everything_that_has_to_be_said_can_be_said_without_what_must_not_be(string split)
    {
        var files = SplitFiles.Of(split);
        for (var turn = 0; turn < Turns; turn++)
        {
            var filler = new SlotFiller(files, turn);
            foreach (var template in files.Templates.Where(each => each.Never.Count > 0))
            {
                var said = FactWords.In(filler.Fill(string.Join(' ', template.Says.Concat(template.Subject))));
                Assert.All(template.Never, never => Assert.False(
                    FactWords.In(filler.Fill(never)).IsSubsetOf(said), $"{template.Id}: '{filler.Fill(never)}' is private and asked for"));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Splits))]
    public void No_question_answers_itself(string split)
    {
        var files = SplitFiles.Of(split);
        for (var turn = 0; turn < Turns; turn++)
        {
            var filler = new SlotFiller(files, turn);
            foreach (var template in files.Templates.Where(each => each.Note is not null))
            {
                var asked = FactWords.In(filler.Fill(template.Text));
                Assert.NotEmpty(template.Says);
                Assert.All(template.Says, fact => Assert.False(FactWords.In(filler.Fill(fact)).IsSubsetOf(asked), $"{template.Id} says its answer: {fact}"));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Splits))]
    public void A_template_weighs_what_its_kind_can_weigh(string split) =>
        Assert.All(SplitFiles.Of(split).Templates, template => Assert.True(
            template.Deed == "non_actionable" ? template.Tier == "unclassified" : template.Tier is "personal" or "professional",
            $"{template.Id} is {template.Tier}"));
}
