using Butler.Environments.SmartCalendar.Notes;
using Butler.Environments.SmartCalendar.Scenarios;
using Butler.Environments.SmartCalendar.Slots;
using Butler.Environments.SmartCalendar.Stages;

namespace Butler.Training.Learning.SmartCalendar;

/// <summary>The notes with which the proposal may be confirmed: to whom, and on whose clock.</summary>
internal static class ConfirmOffers
{
    private static readonly ulong Note = FeatureHash.Of("note");

    /// <summary>The offers.</summary>
    public static IEnumerable<StageOffer> Of(MeetingCourse course)
    {
        var slot = course.Proposed.Count == 0 ? MeetingSlot.None : new MeetingSlot(course.Table.Slots[course.Proposed[0]]);
        var all = course.Seen.Problem.People;
        Person[] asked = [.. all.Where(person => course.Facts.Participants.Contains(person.Name))];
        yield return Offer("own_clocks", () => NoteWriter.Write([.. asked.Select(person => (person.Name, person.Zone))], slot));
        yield return Offer("one_clock", () => NoteWriter.Write([.. asked.Select(person => (person.Name, course.Facts.Zone))], slot));
        yield return Offer("to_everybody", () => NoteWriter.Write([.. all.Select(person => (person.Name, person.Zone))], slot));
        yield return Offer("to_one", () => NoteWriter.Write([.. asked.Take(1).Select(person => (person.Name, person.Zone))], slot));

        StageOffer Offer(string label, Func<string> write)
        {
            var features = new FeatureList();
            var kind = FeatureHash.Join(Note, FeatureHash.Of(label));
            features.Add(kind, 0);
            features.Add(FeatureHash.Join(kind, 1), (ulong)asked.Select(person => person.Zone).Distinct().Count());
            features.Add(FeatureHash.Join(kind, 2), (ulong)(all.Count - asked.Length));
            var text = slot.Time is null ? MeetingSlot.NoneText : SlotText.Of(slot, course.Facts.Zone);
            return new StageOffer(label, features.ToArray(), () => StageCalls.Confirm(text, write()));
        }
    }
}
