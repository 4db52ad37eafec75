using Butler.Environments.SmartCalendar.Scenarios;
using Butler.Environments.SmartCalendar.Slots;
using NodaTime;

namespace Butler.Environments.SmartCalendar.Notes;

/// <summary>
/// Judges a final note: does it name the participants, give the time on the clock of each one's zone, with the date, and say nothing
/// that is wrong? A time belongs to the zone that its clause names, or to the zone of whom it names.
/// </summary>
/// <param name="scenario">The scenario.</param>
public sealed class NoteJudge(CalendarScenario scenario)
{
    // A note for n people has up to 80 + 60 n characters.
    private const int BaseCharacters = 80;
    private const int CharactersEach = 60;

    private readonly IReadOnlyList<Person> _people = [.. scenario.People.Where(person => scenario.Facts.Participants.Contains(person.Name))];
    private readonly IReadOnlyList<Person> _others = [.. scenario.People.Where(person => !scenario.Facts.Participants.Contains(person.Name))];

    /// <summary>The most characters a note may have.</summary>
    public int MostCharacters => BaseCharacters + (CharactersEach * _people.Count);

    /// <summary>Judges a note about the slot that was selected.</summary>
    public NoteJudgement Judge(string note, MeetingSlot slot)
    {
        ArgumentNullException.ThrowIfNull(note);
        if (note.Length == 0 || note.Length > MostCharacters)
        {
            return new NoteJudgement(note.Length <= MostCharacters, IsTrue: false, ShareTold: 0);
        }

        var clauses = NoteClause.Of(note);
        var named = _people.Where(person => clauses.Any(clause => clause.Has(person.Name))).ToArray();
        if (_others.Any(other => clauses.Any(clause => clause.Has(other.Name))))
        {
            return new NoteJudgement(IsShort: true, IsTrue: false, ShareTold: 0);
        }

        if (slot.Time is not { } time)
        {
            return new NoteJudgement(IsShort: true, SaysNone(clauses), (double)named.Length / _people.Count);
        }

        var told = clauses.Where(clause => clause.Times.Count > 0).Select(clause => (Clause: clause, Zones: Zones(clause))).ToArray();
        var count = named.Count(person => Array.Exists(told, each => each.Zones.Contains(person.Zone) && each.Clause.Times.Contains(time.Start.InZone(person.Zone).TimeOfDay)));
        var isTrue = IsTrue(clauses, time) && Array.TrueForAll(told, each => each.Clause.Times.All(shown => each.Zones.Any(zone => IsOf(shown, time, zone))));
        return new NoteJudgement(IsShort: true, isTrue, (double)count / _people.Count);
    }

    private static bool SaysNone(IReadOnlyList<NoteClause> clauses) =>
        clauses.Any(clause => NoteWords.Default.None.Any(clause.Has))
        && !clauses.Any(clause => clause.Times.Count > 0 || NoteWords.Default.Takes.Any(clause.Has));

    // Whether every date and weekday is the meeting's on somebody's clock, each day is given, and nothing is in doubt.
    private bool IsTrue(IReadOnlyList<NoteClause> clauses, Interval time)
    {
        var days = _people.Select(person => time.Start.InZone(person.Zone).Date).ToHashSet();
        return clauses.All(clause => clause.Dates.All(date => days.Any(day => (day.Month, day.Day) == date))
                && clause.Weekdays.All(weekday => days.Any(day => day.DayOfWeek == weekday))
                && !NoteWords.Default.Doubt.Any(clause.Has))
            && days.All(day => clauses.Any(clause => clause.Dates.Contains((day.Month, day.Day))));
    }

    private static bool IsOf(LocalTime shown, Interval time, DateTimeZone zone) =>
        shown == time.Start.InZone(zone).TimeOfDay || shown == time.End.InZone(zone).TimeOfDay;

    // The zones that a clause is about; where all participants share one, it need not be said.
    private HashSet<DateTimeZone> Zones(NoteClause clause)
    {
        var zones = _people.Select(person => person.Zone).ToHashSet();
        return zones.Count == 1
            ? zones
            : [.. zones.Where(zone => clause.Has(zone.Id) || clause.Has(ZoneFinder.CityOf(zone)) || _people.Any(person => person.Zone.Equals(zone) && clause.Has(person.Name)))];
    }
}
