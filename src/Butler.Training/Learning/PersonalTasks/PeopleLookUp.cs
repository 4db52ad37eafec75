using Butler.Environments.Language.Routing;
using Butler.Environments.PersonalTasks;
using Butler.Environments.PersonalTasks.Actions;
using Butler.Episodes;

namespace Butler.Training.Learning.PersonalTasks;

/// <summary>One question about who is in some to-dos. It costs nothing but the step, and what somebody is to the user says most about what comes first.</summary>
/// <param name="Courses">The to-dos, at least one.</param>
public sealed record PeopleLookUp(IReadOnlyList<TodoCourse> Courses)
{
    // One answer names three people at most.
    private const int Most = 3;

    /// <summary>The question that is open; null when it is known who is in the to-dos.</summary>
    /// <param name="pending">The pending to-dos, in the order of the queue.</param>
    public static PeopleLookUp? Of(IEnumerable<TodoCourse> pending)
    {
        TodoCourse[] unknown = [.. pending.Where(course => course.Relation is null && course.Calls.Count == 0).Take(Most)];
        return unknown.Length == 0 ? null : new PeopleLookUp(unknown);
    }

    /// <summary>Asks.</summary>
    public EpisodeAction Ask() => EpisodeAction.Of(
        ToolNames.RouteToAgent,
        ("text", $"What do you know about {string.Join(", ", Courses.Select(course => string.Join(' ', course.Features.Names)))}?"),
        ("agent_name", AgentName.Knowledge.ToWire()));

    /// <summary>Takes in the answer.</summary>
    public void Take(PersonalTasksReply result)
    {
        foreach (var course in Courses)
        {
            course.Relation = RelationIn(result, course.Features.Names);
        }
    }

    // A contact is told as "Asha Rao (friend): …".
    private static string RelationIn(PersonalTasksReply result, IReadOnlyList<string> names)
    {
        foreach (var hit in result.Briefing?.Citations ?? [])
        {
            var (open, close) = (hit.Text.IndexOf('(', StringComparison.Ordinal), hit.Text.IndexOf(')', StringComparison.Ordinal));
            if (hit.Source == "contacts" && open >= 0 && close > open && hit.Text[..open].Split(' ').Intersect(names).Any())
            {
                return hit.Text[(open + 1)..close];
            }
        }

        return TodoCourse.Nobody;
    }
}
