using System.Globalization;
using System.Text;
using System.Text.Json;
using Butler.Environments.Scheduling;
using Butler.Environments.Scheduling.Lines;
using Butler.Environments.SmartCalendar.Stages;
using Butler.Episodes;
using NodaTime;

namespace Butler.Environments.SmartCalendar.Scenarios;

/// <summary>
/// Plays problems that come from outside, in the form in which <c>butler resolve</c> takes them: one a line. The seed of a reset is the
/// line's place from 0 on; after the last one it begins again.
/// </summary>
public sealed class OutsideScenarios : IScenarios
{
    private const string Unnamed = "problem";

    private readonly IReadOnlyList<CalendarScenario> _scenarios;

    private OutsideScenarios(IReadOnlyList<CalendarScenario> scenarios) => _scenarios = scenarios;

    /// <summary>How many there are.</summary>
    public int Count => _scenarios.Count;

    /// <summary>Reads a file of problems.</summary>
    /// <exception cref="InvalidResetException">A line is no problem; the message names it.</exception>
    public static OutsideScenarios Read(IEnumerable<string> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        var scenarios = new List<CalendarScenario>();
        foreach (var (line, index) in lines.Select((line, index) => (line, index)).Where(each => !string.IsNullOrWhiteSpace(each.line)))
        {
            var number = (index + 1).ToString(CultureInfo.InvariantCulture);
            try
            {
                scenarios.Add(Of(ProblemReader.Read(JsonElement.Parse(line)), $"{Unnamed}-{number}"));
            }
            catch (Exception wrong) when (wrong is JsonException or FormatException)
            {
                throw new InvalidResetException($"Line {number} is no problem: {(wrong is JsonException ? "it is not JSON." : wrong.Message)}");
            }
        }

        return scenarios.Count > 0 ? new OutsideScenarios(scenarios) : throw new InvalidResetException("There is no problem to play.");
    }

    /// <summary>Makes a scenario of one problem.</summary>
    /// <exception cref="InvalidResetException">It is none.</exception>
    public static CalendarScenario Of(JsonElement problem)
    {
        try
        {
            return Of(ProblemReader.Read(problem), Unnamed);
        }
        catch (FormatException wrong)
        {
            throw new InvalidResetException($"{ResetOptions.Problem} is no problem: {wrong.Message}");
        }
    }

    /// <inheritdoc/>
    public CalendarScenario Open(ResetRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return _scenarios[(int)((ulong)request.Seed % (ulong)_scenarios.Count)];
    }

    private static CalendarScenario Of(ProblemLine line, string name)
    {
        var problem = line.Problem;
        var limits = problem.Constraints.SelectMany(constraint => constraint.Avoid.Where(range => range.Start < range.End).Select(range => Limit(constraint.Owner, range, line.Request is not null)));
        return new CalendarScenario
        {
            Name = line.Id ?? name,
            Request = line.Request ?? Words(problem),
            Today = line.Days[0].Date.PlusDays(-1),
            Days = (line.Days[0].Date, line.Days[^1].Date),
            Facts = new RequestFacts
            {
                Participants = [.. problem.Attendees.Select(attendee => attendee.Name)],
                DurationMinutes = (int)problem.Length.TotalMinutes,
                Priority = RequestFacts.Priorities[1],
                Zone = DateTimeZone.Utc,
            },
            People = [.. problem.Attendees.Select(attendee => new Person { Name = attendee.Name, Zone = attendee.Zone, Hours = [.. problem.Windows.Select(Civil)], Busy = attendee.Busy })],
            Limits = [.. limits],
            PrefersEarliest = problem.PrefersEarliest,
            Windows = problem.Windows,
            DayNames = line.Days.ToDictionary(day => day.Name, day => day.Date),
        };
    }

    private static CivilRange Civil(Interval window) => new(window.Start.InUtc().LocalDateTime, window.End.InUtc().LocalDateTime);

    private static PersonalLimit Limit(string who, CivilRange range, bool isInRequest)
    {
        var (fromMidnight, toMidnight) = (range.Start.TimeOfDay == LocalTime.Midnight, range.End.TimeOfDay == LocalTime.Midnight);
        return new PersonalLimit
        {
            Who = who,
            Day = range.Start.Date,
            IsInRequest = isInRequest,
            Relation = fromMidnight && toMidnight ? LimitRelation.WholeDay : fromMidnight ? LimitRelation.Before : LimitRelation.After,
            Time = fromMidnight && toMidnight ? null : fromMidnight ? range.End.TimeOfDay : range.Start.TimeOfDay,
        };
    }

    private static string Words(MeetingProblem problem)
    {
        var words = new StringBuilder();
        words.Append(CultureInfo.InvariantCulture, $"Find {problem.Length.TotalMinutes} minutes for {string.Join(", ", problem.Attendees.Select(attendee => attendee.Name))}. There is no deadline; the clock is UTC.");
        return words.Append(problem.PrefersEarliest ? " The earliest time that works, please." : " Any time that works will do.").ToString();
    }
}
