using System.Text.Json;
using Butler.Environments.Language.Times;
using NodaTime.Text;

namespace Butler.Mcp.Commands;

/// <summary>The wire form of a time: <c>kind</c> and <c>value</c>.</summary>
public static class TimeValueJson
{
    private static readonly LocalDateTimePattern Moment = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm:ss");
    private static readonly LocalTimePattern Clock = LocalTimePattern.CreateWithInvariantCulture("HH:mm:ss");

    /// <summary>Writes the two members. What names no time, or one that does not exist, is <c>none</c> with null.</summary>
    public static void Write(Utf8JsonWriter writer, TimeValue? value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        switch (value)
        {
            case TimeValue.OnDate date:
                Write(writer, "date", LocalDatePattern.Iso.Format(date.Date));
                break;
            case TimeValue.At at:
                Write(writer, "datetime", Moment.Format(at.Moment));
                break;
            case TimeValue.Clock clock:
                Write(writer, "time", Clock.Format(clock.Time));
                break;
            case TimeValue.Dates dates:
                WriteRange(writer, "daterange", LocalDatePattern.Iso.Format(dates.Start), LocalDatePattern.Iso.Format(dates.End));
                break;
            case TimeValue.Moments moments:
                WriteRange(writer, "datetimerange", Moment.Format(moments.Start), Moment.Format(moments.End));
                break;
            case TimeValue.Clocks clocks:
                WriteRange(writer, "timerange", Clock.Format(clocks.Start), Clock.Format(clocks.End));
                break;
            case TimeValue.Lasting lasting:
                writer.WriteString("kind", "duration");
                writer.WriteNumber("value", lasting.Length.TotalSeconds);
                break;
            case TimeValue.Repeating repeating:
                Write(writer, "recurrence", repeating.Rule);
                break;
            default:
                writer.WriteString("kind", "none");
                writer.WriteNull("value");
                break;
        }
    }

    private static void Write(Utf8JsonWriter writer, string kind, string value)
    {
        writer.WriteString("kind", kind);
        writer.WriteString("value", value);
    }

    private static void WriteRange(Utf8JsonWriter writer, string kind, string start, string end)
    {
        writer.WriteString("kind", kind);
        writer.WriteStartObject("value");
        writer.WriteString("start", start);
        writer.WriteString("end", end);
        writer.WriteEndObject();
    }
}
